package io.playmaker.signal;

import io.playmaker.shared.Invalid.Problem;
import java.util.List;

/**
 * What became of a batch of signals.
 *
 * @param stored how many were new
 * @param duplicates how many were stored before, with the same content
 * @param refused those not taken, by their index in the batch, each with its reason
 */
public record Recorded(int stored, int duplicates, List<RefusedSignal> refused) {

    public record RefusedSignal(int index, Problem problem) {}
}
