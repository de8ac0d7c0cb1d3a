package io.playmaker.playbook;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The sentences that say why a playbook does not start now. */
final class WhyNot {

    private WhyNot() {}

    static String retired(RetiredVersions.Retired one) {
        return "Not started: %s was retired on %s by %s: %s. It starts again once that is taken back on its page."
                .formatted(one.playbook(), day(one.at()), one.by(), one.reason().replaceAll("\\.$", ""));
    }

    static String heldOut(Candidate candidate) {
        return "Not started: this account is held out of %s, to see what happens without it. A person may start it by hand."
                .formatted(candidate.playbook());
    }

    static String noSuchPlaybook(Candidate candidate) {
        return "Not started: there is no playbook called %s. Deploy it, or correct its name in the decision table."
                .formatted(candidate.playbook());
    }

    static String alreadyActive(Candidate candidate) {
        return "Not started: %s is already under way for this account%s."
                .formatted(candidate.playbook(), candidate.subject().isEmpty() ? "" : " and " + candidate.subject());
    }

    static String onCooldown(Candidate candidate, Instant free, Duration rest) {
        return "Not started: the last %s for this account ended on %s, and it rests for %s. It may start again from %s%s."
                .formatted(
                        candidate.playbook(),
                        day(free.minus(rest)),
                        days(rest),
                        day(free),
                        candidate.moment() == null ? ", or now if you override the rest" : "");
    }

    static String waits(Candidate candidate, int running, int limit) {
        return "%s waits: %d playbooks are under way for this account and %d is the limit. It may start when one of them ends."
                .formatted(candidate.playbook(), running, limit);
    }

    static String waitsFor(Candidate candidate, BusyContacts.Busy full) {
        return "%s waits: it writes to %s, who has had %s in the last 7 days, and %d is the limit. It may start on %s."
                .formatted(
                        candidate.playbook(),
                        full.contact().name(),
                        full.messages() == 1 ? "1 message" : full.messages() + " messages",
                        full.limit(),
                        day(full.freeAt()));
    }

    private static LocalDate day(Instant instant) {
        return instant.atZone(ZoneOffset.UTC).toLocalDate();
    }

    private static String days(Duration duration) {
        return duration.toDays() == 1 ? "1 day" : duration.toDays() + " days";
    }
}
