package io.playmaker.plan;

import io.playmaker.shared.AccountId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an account wants to reach and how.
 *
 * @param version 0 before anything was said
 * @param milestones by target date
 * @param changes the newest first
 */
public record SuccessPlan(
        AccountId account,
        int version,
        Canvas canvas,
        List<SuccessMeasure> measures,
        List<Commitment> commitments,
        List<Milestone> milestones,
        List<Change> changes) {

    /** What a draft says. Parts that are null are not spoken of; a list replaces the one before. */
    public record Draft(
            Canvas canvas,
            @Nullable List<SuccessMeasure> measures,
            @Nullable List<Commitment> commitments) {}

    static SuccessPlan none(AccountId account) {
        return new SuccessPlan(account, 0, Canvas.EMPTY, List.of(), List.of(), List.of(), List.of());
    }

    SuccessPlan with(Draft draft) {
        return new SuccessPlan(
                account,
                version,
                canvas.with(draft.canvas()),
                draft.measures() == null ? measures : List.copyOf(draft.measures()),
                draft.commitments() == null ? commitments : List.copyOf(draft.commitments()),
                milestones,
                changes);
    }

    SuccessPlan planned(String title, LocalDate on) {
        Milestone known = milestone(title);
        return with(known == null ? Milestone.planned(title, on) : known.planned(on));
    }

    SuccessPlan reached(String title, LocalDate on) {
        Milestone known = milestone(title);
        return with((known == null ? Milestone.planned(title, on) : known).reached(on));
    }

    SuccessPlan dropped(String title) {
        Milestone known = milestone(title);
        return known == null ? this : with(known.dropped());
    }

    private SuccessPlan with(Milestone milestone) {
        List<Milestone> all = new ArrayList<>(milestones);
        all.removeIf(one -> one.title().equals(milestone.title()));
        all.add(milestone);
        all.sort(Comparator.comparing(Milestone::targetOn).thenComparing(Milestone::title));
        return new SuccessPlan(account, version, canvas, measures, commitments, List.copyOf(all), changes);
    }

    private @Nullable Milestone milestone(String title) {
        return milestones.stream()
                .filter(one -> one.title().equals(title.strip()))
                .findFirst()
                .orElse(null);
    }

    /** What is different from the plan before, as a sentence; empty when nothing is. */
    String changedSince(SuccessPlan before) {
        List<String> changed = new ArrayList<>();
        said(changed, "who they are", before.canvas.highlights(), canvas.highlights());
        said(changed, "objective", before.canvas.objective(), canvas.objective());
        said(changed, "key challenges", before.canvas.keyChallenges(), canvas.keyChallenges());
        said(changed, "key benefits", before.canvas.keyBenefits(), canvas.keyBenefits());
        said(changed, "success criteria", before.canvas.successCriteria(), canvas.successCriteria());
        said(changed, "measures of success", before.measures, measures);
        said(changed, "commitments", before.commitments, commitments);
        milestones.stream()
                .filter(one -> !before.milestones.contains(one))
                .forEach(one -> changed.add("milestone \"%s\" %s"
                        .formatted(
                                one.title(),
                                switch (one.state()) {
                                    case PLANNED -> "for " + one.targetOn();
                                    case REACHED -> "reached on " + one.reachedOn();
                                    case DROPPED -> "dropped";
                                })));
        return changed.isEmpty() ? "" : "Changed: " + String.join(", ", changed) + ".";
    }

    private static void said(List<String> changed, String what, @Nullable Object before, @Nullable Object now) {
        if (!Objects.equals(before, now)) changed.add(what);
    }
}
