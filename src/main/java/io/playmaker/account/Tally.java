package io.playmaker.account;

import io.playmaker.account.Taken.RefusedRow;
import io.playmaker.shared.Invalid;
import io.playmaker.shared.Invalid.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Merges rows over what is stored, one after the other, and counts what became of them. */
final class Tally<R> {

    /** What a row makes of what is stored (null when it is new). */
    interface Merge<R> {

        /** @throws Invalid when the row cannot be taken */
        R over(@Nullable R stored, R row, List<Problem> warnings);
    }

    private final Map<String, R> before;
    private final Map<String, R> after = new java.util.LinkedHashMap<>();
    private final List<RefusedRow> refused = new ArrayList<>();
    private final List<RefusedRow> warnings = new ArrayList<>();
    private int added;
    private int changed;
    private int unchanged;

    /** @param before what is stored, by external id */
    Tally(Map<String, R> before) {
        this.before = before;
    }

    void take(int index, @Nullable String key, R row, Merge<R> merge) {
        List<Problem> found = new ArrayList<>();
        try {
            String id = Checks.needed("externalId", key, 120);
            R stored = after.containsKey(id) ? after.get(id) : before.get(id);
            R merged = merge.over(stored, row, found);
            if (merged.equals(stored)) unchanged++;
            else if (stored == null) added++;
            else changed++;
            if (!merged.equals(stored)) after.put(id, merged);
            found.forEach(problem -> warnings.add(new RefusedRow(index, problem)));
        } catch (Invalid e) {
            refused.add(new RefusedRow(index, e.problems().get(0)));
        }
    }

    List<R> toInsert() {
        return after.entrySet().stream()
                .filter(entry -> !before.containsKey(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    List<R> toUpdate() {
        return after.entrySet().stream()
                .filter(entry ->
                        before.containsKey(entry.getKey()) && !entry.getValue().equals(before.get(entry.getKey())))
                .map(Map.Entry::getValue)
                .toList();
    }

    @Nullable
    R before(String key) {
        return before.get(key);
    }

    Taken taken() {
        return new Taken(added, changed, unchanged, List.copyOf(refused), List.copyOf(warnings));
    }
}
