package io.playmaker.playbook;

import io.playmaker.account.Account;
import io.playmaker.message.Messages;
import io.playmaker.message.NewMessage;
import io.playmaker.shared.Columns;
import io.playmaker.shared.Role;
import io.playmaker.shared.Site;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reminds the people who have a step, and marks steps as escalated. */
@Component
class StepReminders {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private final ReminderRows rows;
    private final Recipients recipients;
    private final Messages messages;
    private final Engine engine;
    private final Site site;
    private final Clock clock;

    StepReminders(ReminderRows rows, Recipients recipients, Messages messages, Engine engine, Site site, Clock clock) {
        this.rows = rows;
        this.recipients = recipients;
        this.messages = messages;
        this.engine = engine;
        this.site = site;
        this.clock = clock;
    }

    /** Reminds whoever has the step; false when they were reminded today already, or nobody can be reached. */
    boolean remind(Step step, Run run, Account account) {
        LocalDate today = day(clock.instant(), account.zone());
        if (step.remindedAt() != null && day(step.remindedAt(), account.zone()).equals(today)) return false;
        rows.reminded(step.id(), clock.instant());
        String subject = "Overdue: %s (%s)".formatted(step.name(), account.name());
        String text = """
                Hello,

                the step "%s" for %s was due%s and is still open.

                Why it exists: %s

                Please do it today, or skip it with a reason: %s/runs/%d
                """.formatted(
                        step.name(), account.name(), on(step.dueAt(), account.zone()), run.why(), site.url(), run.id());
        return mail("reminder:%d:%s".formatted(step.id(), today), recipients.of(step), account, run, subject, text);
    }

    /** Tells the role that reminders did not help, and marks the step. */
    void tell(Role role, Step step, Run run, Account account) {
        escalate(List.of(step));
        String subject = "Escalated: %s (%s)".formatted(step.name(), account.name());
        String text = """
                Hello,

                the step "%s" for %s was due%s. %s %d reminders did not help.

                Why it exists: %s

                It is marked as escalated in Tasklist. Please see to it: %s/runs/%d
                """.formatted(
                        step.name(),
                        account.name(),
                        on(step.dueAt(), account.zone()),
                        step.assignee() == null ? "Nobody has taken it." : step.assignee() + " has it.",
                        step.reminders(),
                        run.why(),
                        site.url(),
                        run.id());
        mail("escalated:" + step.id(), recipients.inRole(role), account, run, subject, text);
    }

    /** Marks open steps as escalated; one that is marked stays so. */
    void escalate(List<Step> steps) {
        List<Step> fresh = steps.stream()
                .filter(step -> step.state() == Step.State.OPEN && !step.escalated())
                .toList();
        rows.escalated(fresh.stream().map(Step::id).toList(), clock.instant());
        engine.raise(fresh.stream().map(Step::task).toList(), Step.ESCALATED);
    }

    private boolean mail(String key, List<String> to, Account account, Run run, String subject, String text) {
        if (to.isEmpty()) return false;
        messages.compose(new NewMessage(
                key, NewMessage.Channel.EMAIL, account.id(), null, to, Columns.cut(subject, 500), text, run.id()));
        return true;
    }

    private static String on(@Nullable Instant due, ZoneId zone) {
        return due == null ? "" : " on " + DAY.format(day(due, zone));
    }

    private static LocalDate day(Instant instant, ZoneId zone) {
        return instant.atZone(zone).toLocalDate();
    }
}
