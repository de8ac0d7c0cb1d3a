package io.playmaker.account;

import io.playmaker.shared.Invalid.Problem;
import java.util.List;

/**
 * What became of a batch, row by row, in the order given.
 *
 * @param added rows that made something new
 * @param changed rows that changed something
 * @param unchanged rows that said nothing new
 * @param refused rows that were not taken, each with its reason; the others were
 */
public record Taken(int added, int changed, int unchanged, List<RefusedRow> refused, List<RefusedRow> warnings) {

    /** A row (0-based index into the batch) and what is wrong with it. */
    public record RefusedRow(int index, Problem problem) {}
}
