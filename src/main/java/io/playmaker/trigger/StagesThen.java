package io.playmaker.trigger;

import io.playmaker.account.Account;
import io.playmaker.account.Stage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * In which stage an account was when. Changes that were announced are known exactly. Before the first of them only dates
 * tell: it was a prospect until it signed up, then in onboarding for its usual time, then in use, until it churned.
 */
final class StagesThen {

    static final String CHANGED = "stage-changed";

    private final NavigableMap<Instant, Stage> course = new TreeMap<>();
    private final List<Change> byDate = new ArrayList<>();

    private StagesThen() {}

    /** A change that only a stored date tells. */
    record Change(Instant at, Stage from, Stage to) {}

    /** @param moments every moment of the account */
    static StagesThen of(Account account, List<Moment> moments, int onboardingDays) {
        List<Moment> announced = moments.stream()
                .filter(moment -> moment.type().equals(CHANGED))
                .sorted(Comparator.comparing(Moment::happenedAt).thenComparing(Moment::id))
                .toList();
        StagesThen stages = new StagesThen();
        Stage first = announced.isEmpty() ? account.stage() : first(announced.get(0));
        Instant heard = announced.isEmpty() ? Instant.MAX : announced.get(0).happenedAt();
        stages.fromDates(account, first, heard, onboardingDays);
        for (Moment moment : announced) stages.course.put(moment.happenedAt(), stage(moment, "toStage", first));
        return stages;
    }

    Stage at(Instant at) {
        return course.floorEntry(at).getValue();
    }

    /** Since when it is in that stage. */
    LocalDate since(Instant at, LocalDate otherwise) {
        Instant since = course.floorKey(at);
        return since.equals(Instant.MIN) ? otherwise : LocalDate.ofInstant(since, ZoneOffset.UTC);
    }

    /** When it changed. */
    List<Instant> changes() {
        return course.keySet().stream().filter(at -> !at.equals(Instant.MIN)).toList();
    }

    List<Change> byDate() {
        return byDate;
    }

    private void fromDates(Account account, Stage first, Instant heard, int onboardingDays) {
        Stage inUse = first == Stage.CHURNED || first == Stage.RENEWAL ? Stage.RETENTION : first;
        LocalDate signedUp = account.signedUpOn();
        Instant begins = start(signedUp);
        if (first == Stage.PROSPECT || begins == null) course.put(Instant.MIN, inUse);
        else {
            course.put(Instant.MIN, Stage.PROSPECT);
            change(begins, Stage.ONBOARDING, heard, true);
            Instant live = start(signedUp == null ? null : signedUp.plusDays(onboardingDays));
            if (live != null) change(live, inUse, heard, false);
        }
        Instant left = start(account.churnedOn());
        if (first == Stage.CHURNED && left != null) change(left, Stage.CHURNED, heard, true);
    }

    private void change(Instant at, Stage to, Instant heard, boolean stored) {
        if (!at.isBefore(heard)) return;
        Stage from = at(at);
        // What is assumed after a customer left is not.
        course.tailMap(at, true).clear();
        course.put(at, to);
        if (stored && from != to) byDate.add(new Change(at, from, to));
    }

    private static Stage first(Moment moment) {
        return stage(moment, "fromStage", stage(moment, "toStage", Stage.ADOPTION));
    }

    private static Stage stage(Moment moment, String fact, Stage otherwise) {
        Object said = moment.facts().get(fact);
        return said == null ? otherwise : Stage.valueOf(said.toString());
    }

    private static @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    static Map<String, Object> facts(Change change) {
        return Map.of("fromStage", change.from().name(), "toStage", change.to().name());
    }
}
