package io.playmaker.web.api;

import io.playmaker.account.Taken;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What became of a batch; rows that were not taken are named, the others were. */
@Schema(
        description = "What became of a batch. Refused rows are named with their index, field and reason; the others"
                + " were taken.")
record BatchReport(int added, int changed, int unchanged, List<FieldError> refused, List<FieldError> warnings) {

    static BatchReport of(Taken taken) {
        return new BatchReport(
                taken.added(), taken.changed(), taken.unchanged(), rows(taken.refused()), rows(taken.warnings()));
    }

    private static List<FieldError> rows(List<Taken.RefusedRow> rows) {
        return rows.stream()
                .map(row -> new FieldError(row.problem().field(), row.problem().message(), row.index()))
                .toList();
    }
}
