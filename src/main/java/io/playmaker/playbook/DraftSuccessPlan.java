package io.playmaker.playbook;

import io.playmaker.plan.Canvas;
import io.playmaker.plan.Commitment;
import io.playmaker.plan.Plans;
import io.playmaker.plan.SuccessMeasure;
import io.playmaker.plan.SuccessPlan;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what was agreed into the account's success plan; what it is not told stays as it is. */
@Component
@Sets("planVersion")
class DraftSuccessPlan implements Action<DraftSuccessPlan.Inputs> {

    private final Plans plans;

    DraftSuccessPlan(Plans plans) {
        this.plans = plans;
    }

    /**
     * @param measures rows of a dynamic list with {@code title}, {@code target} and perhaps {@code measure}
     * @param commitments rows of a dynamic list with {@code who}, {@code what}, {@code why}, {@code how}, {@code when}
     */
    record Inputs(
            @Nullable String highlights,
            @Nullable String objective,
            @Nullable String keyChallenges,
            @Nullable String keyBenefits,
            @Nullable String successCriteria,
            @Nullable List<Map<String, String>> measures,
            @Nullable List<Map<String, String>> commitments) {}

    @Override
    public String name() {
        return "draft-success-plan";
    }

    @Override
    public Class<Inputs> inputs() {
        return Inputs.class;
    }

    @Override
    public Map<String, Object> perform(Inputs inputs, Call call) {
        Canvas canvas = new Canvas(
                filled(inputs.highlights(), call),
                filled(inputs.objective(), call),
                filled(inputs.keyChallenges(), call),
                filled(inputs.keyBenefits(), call),
                filled(inputs.successCriteria(), call));
        SuccessPlan plan = plans.draft(
                call.account().id(),
                new SuccessPlan.Draft(canvas, measures(inputs.measures()), commitments(inputs.commitments())),
                Actions.by(call.run()));
        return Map.of("planVersion", plan.version());
    }

    private static @Nullable String filled(@Nullable String text, Call call) {
        return text == null ? null : Placeholders.fill(text, call.variables());
    }

    private static @Nullable List<SuccessMeasure> measures(@Nullable List<Map<String, String>> rows) {
        if (rows == null) return null;
        return rows.stream()
                .filter(DraftSuccessPlan::isFilledIn)
                .map(row -> new SuccessMeasure(said(row, "title"), said(row, "target"), row.get("measure")))
                .toList();
    }

    private static @Nullable List<Commitment> commitments(@Nullable List<Map<String, String>> rows) {
        if (rows == null) return null;
        return rows.stream()
                .filter(DraftSuccessPlan::isFilledIn)
                .map(row -> new Commitment(
                        said(row, "who"),
                        said(row, "what"),
                        row.get("why"),
                        row.get("how"),
                        ReadDays.dayOrNull("commitments", row.get("when"))))
                .toList();
    }

    /** A row that was added to the list and left empty says nothing. */
    private static boolean isFilledIn(Map<String, String> row) {
        return row.values().stream().anyMatch(value -> value != null && !value.isBlank());
    }

    private static String said(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }
}
