package io.playmaker.trigger;

import io.playmaker.account.Account;
import io.playmaker.account.Accounts;
import io.playmaker.account.Stage;
import io.playmaker.signal.OpenCase;
import io.playmaker.signal.Signals;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * A support case has been open for so many days, as far as the facts {@code case.opened} and {@code case.closed} tell. A
 * helpdesk that knows better may send {@code case.old} itself.
 */
@Component
class CaseGetsOld implements Schedule {

    private static final int PAGE = 1_000;

    /** For so long it is made up for when nobody looked. Cases that are older were old before we knew them. */
    private static final int DAYS_OF_GRACE = 14;

    private static final List<Stage> LIVE = List.of(Stage.ONBOARDING, Stage.ADOPTION, Stage.RETENTION, Stage.RENEWAL);

    private final Signals signals;
    private final Accounts accounts;
    private final ScheduleSettings settings;

    CaseGetsOld(Signals signals, Accounts accounts, ScheduleSettings settings) {
        this.signals = signals;
        this.accounts = accounts;
        this.settings = settings;
    }

    @Override
    public String moment() {
        return "case-old";
    }

    @Override
    public void find(LocalDate today, Consumer<List<Due>> pages) {
        Instant until = start(today.minusDays(settings.oldCaseDays()).plusDays(1));
        Instant from = start(today.minusDays(settings.oldCaseDays() + DAYS_OF_GRACE));
        for (Stage stage : LIVE) {
            List<Account> there = accounts.inStage(stage);
            for (int first = 0; first < there.size(); first += PAGE)
                page(there.subList(first, Math.min(first + PAGE, there.size())), from, until, pages);
        }
    }

    private void page(List<Account> there, Instant from, Instant until, Consumer<List<Due>> pages) {
        List<OpenCase> cases = signals.openCases(there.stream().map(Account::id).toList(), from, until);
        if (!cases.isEmpty()) pages.accept(cases.stream().map(this::due).toList());
    }

    private Due due(OpenCase open) {
        LocalDate opened = LocalDate.ofInstant(open.openedAt(), ZoneOffset.UTC);
        Map<String, Object> facts = new HashMap<>();
        facts.put("why", "%s was opened on %s.".formatted(open.subject(), opened));
        if (open.text() != null) facts.put("text", open.text());
        return new Due(open.account(), open.subject(), opened.plusDays(settings.oldCaseDays()), facts);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
