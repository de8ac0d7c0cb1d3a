package io.playmaker.web.page;

import io.playmaker.playbook.Playbook;
import io.playmaker.playbook.Playbooks;
import io.playmaker.playbook.Playbooks.Fired;
import io.playmaker.trigger.Decisions;
import io.playmaker.trigger.Triggers;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The decision table, so that everybody can read what starts what, and see which rows ever do. */
@Controller
class TriggerPages {

    private static final Duration COUNTED = Duration.ofDays(30);
    private static final Fired NEVER = new Fired(0, 0);

    private final Triggers triggers;
    private final Playbooks playbooks;
    private final RowWords words;
    private final Clock clock;

    TriggerPages(Triggers triggers, Playbooks playbooks, RowWords words, Clock clock) {
        this.triggers = triggers;
        this.playbooks = playbooks;
        this.words = words;
        this.clock = clock;
    }

    /** A row of the table with how often it fired. */
    public record Counted(Decisions.Row row, String playbook, Fired fired) {}

    @GetMapping("/triggers")
    String triggers(Model model) {
        Map<String, Fired> fired = playbooks.fired(clock.instant().minus(COUNTED));
        List<Counted> rows = triggers.table().stream()
                .map(row -> new Counted(
                        row,
                        words.text(row.outputs().getOrDefault("playbook", "")),
                        fired.getOrDefault(row.rule(), NEVER)))
                .toList();
        model.addAttribute("rows", rows);
        model.addAttribute("version", triggers.tableVersion());
        model.addAttribute("days", COUNTED.toDays());
        model.addAttribute(
                "silent", rows.stream().filter(one -> one.fired().asked() == 0).count());
        model.addAttribute(
                "names", playbooks.catalogue().stream().collect(Collectors.toMap(Playbook::key, Playbook::name)));
        return "triggers";
    }
}
