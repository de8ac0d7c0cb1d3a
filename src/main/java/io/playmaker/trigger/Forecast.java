package io.playmaker.trigger;

import io.playmaker.playbook.Foreseen;
import io.playmaker.playbook.Start.Verdict;
import io.playmaker.shared.AccountId;
import java.util.List;

/**
 * What moments would start if they came about now.
 *
 * @param accounts how many accounts are meant
 * @param tried for how many of them, the first by id, it was tried
 * @param silent for how many of these no row of the table asks for a playbook
 * @param lines what starts first, then what does not, each with how often
 */
public record Forecast(int accounts, int tried, int silent, List<Line> lines) {

    /**
     * @param times how often the ledger would say so
     * @param some accounts of which it would, at most as many as were asked for
     */
    public record Line(String playbook, Verdict verdict, int times, List<Foreseen> some) {}

    /** What the ledger would say for one account; nothing when no row of the table asks for a playbook. */
    public record Expected(AccountId account, List<Foreseen> starts) {}

    /** How many runs would start. */
    public int starts() {
        return lines.stream()
                .filter(line -> line.verdict() == Verdict.STARTED)
                .mapToInt(Line::times)
                .sum();
    }
}
