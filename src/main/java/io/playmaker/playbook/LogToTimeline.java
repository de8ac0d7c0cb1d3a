package io.playmaker.playbook;

import io.playmaker.account.Accounts;
import io.playmaker.account.TimelineEntry;
import io.playmaker.shared.Columns;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Adds a line to the account's timeline. */
@Component
@Sets
class LogToTimeline implements Action<LogToTimeline.Inputs> {

    private final Accounts accounts;
    private final CallRows calls;

    LogToTimeline(Accounts accounts, CallRows calls) {
        this.accounts = accounts;
        this.calls = calls;
    }

    record Inputs(
            @Nullable String kind,
            @Input(needed = true) @Nullable String title,
            @Nullable String text) {}

    @Override
    public String name() {
        return "log-to-timeline";
    }

    @Override
    public Class<Inputs> inputs() {
        return Inputs.class;
    }

    @Override
    public Map<String, Object> perform(Inputs inputs, Call call) {
        String kind = inputs.kind() == null ? "run" : inputs.kind().toLowerCase(Locale.ROOT);
        String title = Placeholders.fill(Actions.needed("title", inputs.title()), call.variables());
        String text = inputs.text() == null ? null : Placeholders.fill(inputs.text(), call.variables());
        if (!calls.first(call.key())) return Map.of();
        accounts.log(
                call.account().id(),
                new TimelineEntry(
                        call.clock().instant(),
                        Columns.cut(kind, 40),
                        Columns.cut(title, 300),
                        Columns.cutOrNull(text, 4000),
                        Actions.by(call.run()),
                        "/runs/" + call.run().id()));
        return Map.of();
    }
}
