package io.playmaker.trigger;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.playmaker.health.TriedScorecard;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is tried on history. What is left out is as it is in force: the table now, the scorecards then.
 *
 * @param from the first day, in UTC
 * @param to the last day
 * @param tableVersion a version of the decision table that is deployed
 * @param table or one that is not, as DMN
 * @param scorecards by segment
 * @param saving playbooks that are meant to save an account; their starts catch churn, or are false alarms
 * @param horizonDays how long after a start an account may leave for the start to have caught it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BacktestQuestion(
        LocalDate from,
        LocalDate to,
        @Nullable Integer tableVersion,
        @Nullable String table,
        Map<String, TriedScorecard> scorecards,
        Set<String> saving,
        int horizonDays) {

    public static final Set<String> USUALLY_SAVING = Set.of("churn-save");
    public static final int USUAL_HORIZON = 180;

    public BacktestQuestion {
        scorecards = Map.copyOf(scorecards);
        saving = Set.copyOf(saving);
    }

    public boolean triesTable() {
        return tableVersion != null || table != null;
    }
}
