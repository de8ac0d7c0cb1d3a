package io.playmaker.web.api;

import io.playmaker.account.Taken;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What became of a batch; rows that were not taken are named, the others were. */
@Schema(
        name = "BatchReport",
        description = "What became of a batch. Refused rows are named with their index, field and reason; the others"
                + " were taken.")
record BatchReport(
        @Schema(description = "Rows that made something new", example = "2")
        int added,

        @Schema(description = "Rows that changed something") int changed,
        @Schema(description = "Rows that said nothing new") int unchanged,

        @Schema(description = "Rows that were not taken") List<FieldError> refused,

        @Schema(description = "Rows that were taken and contradict something")
        List<FieldError> warnings) {

    static BatchReport of(Taken taken, Batch<?> batch) {
        return new BatchReport(
                taken.added(),
                taken.changed(),
                taken.unchanged(),
                batch.refused(taken.refused().stream().map(row -> batch.at(row.index(), row.problem()))),
                taken.warnings().stream()
                        .map(row -> batch.at(row.index(), row.problem()))
                        .toList());
    }
}
