package io.playmaker.web.api;

import io.playmaker.account.Taken;
import io.playmaker.shared.Invalid;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What became of a single row. */
@Schema(description = "What became of the row: added, changed or unchanged, with warnings if it contradicts something.")
record OneRow(Result result, List<FieldError> warnings) {

    enum Result {
        ADDED,
        CHANGED,
        UNCHANGED
    }

    /** A refused row is invalid input as a whole. */
    static OneRow of(Taken taken) {
        if (!taken.refused().isEmpty())
            throw new Invalid(
                    taken.refused().stream().map(Taken.RefusedRow::problem).toList());
        Result result = taken.added() > 0 ? Result.ADDED : taken.changed() > 0 ? Result.CHANGED : Result.UNCHANGED;
        return new OneRow(
                result,
                taken.warnings().stream()
                        .map(row -> new FieldError(
                                row.problem().field(), row.problem().message(), null))
                        .toList());
    }
}
