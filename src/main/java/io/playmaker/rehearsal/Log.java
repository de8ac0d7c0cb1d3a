package io.playmaker.rehearsal;

import io.playmaker.message.Message;
import io.playmaker.message.Messages;
import io.playmaker.playbook.Playbook;
import io.playmaker.playbook.Playbooks;
import io.playmaker.playbook.Run;
import io.playmaker.playbook.Step;
import io.playmaker.rehearsal.Entry.Kind;
import io.playmaker.shared.AccountId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes the calendar: what it is told, and what it sees that is new. */
final class Log {

    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE yyyy-MM-dd", Locale.ENGLISH);

    private final Playbooks playbooks;
    private final Messages messages;
    private final Clock clock;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<Long, Step.State> steps = new HashMap<>();
    private final Map<Long, Run.State> runs = new HashMap<>();
    private final Set<Long> mails = new HashSet<>();

    Log(Playbooks playbooks, Messages messages, Clock clock) {
        this.playbooks = playbooks;
        this.messages = messages;
        this.clock = clock;
    }

    List<Entry> entries() {
        return entries;
    }

    void note(Kind kind, String playbook, String place, String text) {
        entries.add(new Entry(clock.instant(), kind, playbook, place, text));
    }

    /** A run of ours, seen for the first time or not. */
    void sees(Run run) {
        Run.State before = runs.put(run.id(), run.state());
        if (before == null && run.parent() != null)
            note(
                    Kind.PLAYBOOK,
                    run.playbook(),
                    "",
                    "%s begins, called by %s".formatted(name(run), caller(run.parent())));
        if (run.state() == Run.State.ENDED && before != Run.State.ENDED) {
            String reason = run.outcomeReason() == null ? "" : ": " + run.outcomeReason();
            note(Kind.OUTCOME, run.playbook(), "", "%s ends %s%s".formatted(name(run), run.outcome(), reason));
        }
    }

    /** A run that another playbook started by the ledger; it is not played. */
    void seesOther(Run run) {
        if (runs.put(run.id(), run.state()) == null)
            note(Kind.PLAYBOOK, run.playbook(), "", "%s starts on its own: %s".formatted(name(run), run.why()));
    }

    private String caller(@Nullable Long run) {
        return run == null ? "another" : name(playbooks.run(run));
    }

    /** @return whether the step has just opened */
    boolean sees(Run run, Step step) {
        Step.State before = steps.put(step.id(), step.state());
        if (before == null)
            note(
                    Kind.STEP,
                    run.playbook(),
                    step.key(),
                    "%s: %s%s".formatted(step.name(), Cast.named(Cast.of(step)), due(step)));
        if (step.state() == Step.State.WITHDRAWN && before != Step.State.WITHDRAWN)
            note(Kind.WITHDRAWN, run.playbook(), step.key(), step.name());
        return before == null && step.state() == Step.State.OPEN;
    }

    private static String due(Step step) {
        return step.dueAt() == null ? "" : ", due " + day(step.dueAt());
    }

    static String day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC).format(DAY);
    }

    void seesMail(AccountId account, String playbook) {
        messages.of(account, 1000).stream()
                .filter(mail -> mails.add(mail.id()))
                .sorted(Comparator.comparing(Message::id))
                .forEach(mail -> note(Kind.MAIL, playbook, "", "To %s: %s".formatted(to(mail), mail.subject())));
    }

    private static String to(Message mail) {
        String capped = mail.state() == Message.State.CAPPED ? " (waits: enough this week)" : "";
        return String.join(", ", mail.to()) + capped;
    }

    private String name(Run run) {
        return playbooks.catalogue().stream()
                .filter(one -> one.key().equals(run.playbook()))
                .findFirst()
                .map(Playbook::name)
                .orElse(run.playbook());
    }
}
