package io.playmaker.rehearsal;

import io.playmaker.account.ContactRole;
import io.playmaker.account.Stage;
import io.playmaker.health.Band;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a rehearsal assumes, as its file states it. All of it but the playbook may be left out.
 *
 * @param starts the first day; the next Monday when it is left out
 * @param lasts after how long we stop looking
 * @param happens what the world does meanwhile
 * @param steps how steps are done, by their id; several ways of one step are for its first, second, ... time,
 *     or alternatives where every combination is tried
 * @param doneAfter business days after which steps are done that say nothing of it; 1 when it is left out, 0 for an
 *     hour later
 * @param everyCombination whether every way through is tried, rather than the one that the answers describe
 */
record Scenario(
        String playbook,
        @Nullable String title,
        @Nullable LocalDate starts,
        @Nullable Period lasts,
        @Nullable Customer account,
        @Nullable Beginning start,
        @Nullable List<Happening> happens,
        @Nullable Map<String, List<Way>> steps,
        @Nullable Integer doneAfter,
        @Nullable Boolean everyCombination) {

    static Scenario allDefaults(String playbook) {
        return new Scenario(playbook, "All defaults", null, null, null, null, null, null, null, null);
    }

    Scenario of(String other) {
        return new Scenario(other, title, starts, lasts, account, start, happens, steps, doneAfter, everyCombination);
    }

    Customer customer() {
        return Objects.requireNonNullElseGet(account, Customer::ordinary);
    }

    Beginning beginning() {
        return Objects.requireNonNullElse(start, new Beginning(null, null, null));
    }

    Period length() {
        return Objects.requireNonNullElse(lasts, Period.ofDays(400));
    }

    List<Happening> happenings() {
        return Objects.requireNonNullElse(happens, List.of());
    }

    int usualDays() {
        return Objects.requireNonNullElse(doneAfter, 1);
    }

    boolean tryEveryCombination() {
        return Boolean.TRUE.equals(everyCombination);
    }

    /** All ways in which that step is done; at least one. */
    List<Way> ways(String step) {
        List<Way> ways = steps == null ? null : steps.get(step);
        return ways == null || ways.isEmpty() ? List.of(Way.AS_USUAL) : ways;
    }

    /** How that step is done the given time it comes, counted from 0; the last way is for all later times. */
    Way way(String step, int time) {
        List<Way> ways = ways(step);
        return ways.get(Math.min(time, ways.size() - 1));
    }

    /**
     * Whom it is about.
     *
     * @param owned whether a CSM looks after it already
     */
    record Customer(
            @Nullable String name,
            @Nullable String segment,
            @Nullable Stage stage,
            @Nullable Band band,
            @Nullable Boolean owned,
            @Nullable String language,
            @Nullable String country,
            @Nullable String zone,
            @Nullable Contract subscription,
            @Nullable List<Person> contacts) {

        static Customer ordinary() {
            return new Customer(null, null, null, null, null, null, null, null, null, null);
        }

        Contract contract() {
            return Objects.requireNonNullElse(subscription, new Contract(null, null, null, null, null, null, null));
        }

        List<Person> people() {
            return contacts == null
                    ? List.of(new Person(ContactRole.CHAMPION, null), new Person(ContactRole.SPONSOR, null))
                    : contacts;
        }
    }

    /** @param renewsIn from the first day on; 180 days when it is left out */
    record Contract(
            @Nullable String product,
            @Nullable BigDecimal mrr,
            @Nullable String currency,
            @Nullable Period renewsIn,
            @Nullable Boolean autoRenewing,
            @Nullable Integer noticeDays,
            @Nullable Integer seats) {}

    record Person(ContactRole role, @Nullable String name) {}

    /**
     * How the run begins.
     *
     * @param about {@code SUBSCRIPTION} for a playbook that is about a subscription, otherwise the subject itself
     * @param with what else the run knows; {@code RENEWAL_DATE} stands for the day on which the subscription renews
     */
    record Beginning(
            @Nullable String reason,
            @Nullable String about,
            @Nullable Map<String, Object> with) {}

    /** Something that happens so long after the first day: one of message, signal and band. */
    record Happening(
            Period after,
            @Nullable String message,
            @Nullable Map<String, Object> with,
            @Nullable String signal,
            @Nullable Double value,
            @Nullable Band band) {}

    /**
     * How a step is done.
     *
     * @param doneAfter business days after it opened
     * @param skip why it is skipped
     * @param leave whether nobody does it
     */
    record Way(
            @Nullable Integer doneAfter,
            @Nullable Map<String, Object> answers,
            @Nullable String skip,
            @Nullable Boolean leave) {

        static final Way AS_USUAL = new Way(null, null, null, null);

        Map<String, Object> given() {
            return Objects.requireNonNullElse(answers, Map.of());
        }

        boolean isLeft() {
            return Boolean.TRUE.equals(leave);
        }
    }
}
