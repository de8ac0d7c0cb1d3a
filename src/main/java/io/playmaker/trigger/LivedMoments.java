package io.playmaker.trigger;

import io.playmaker.health.LinesCrossed;
import io.playmaker.health.Replay.Turn;
import io.playmaker.playbook.ImaginedLedger.Ended;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The moments that health and runs bring when the past is lived again. */
final class LivedMoments {

    private LivedMoments() {}

    static List<NewMoment> of(PastAccount past, Turn turn) {
        List<NewMoment> moments = new ArrayList<>();
        turn.risks().forEach(risk -> moments.add(NewsOfRisks.moment(risk)));
        turn.lines()
                .forEach(line -> moments.add(NewsOfLines.moment(
                        new LinesCrossed.OfAccount(past.account().id(), null, line), turn.at())));
        if (turn.changesBand())
            moments.add(moment(
                    past,
                    MomentKind.CUSTOMER,
                    "band-changed",
                    "",
                    Map.of(
                            "fromBand",
                            turn.before().name(),
                            "toBand",
                            turn.band().name()),
                    turn.at()));
        return moments;
    }

    /** A run that never was has no outcome, so that no row that asks for one takes it. */
    static NewMoment of(PastAccount past, Ended ended) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("endedPlaybook", ended.playbook());
        if (ended.outcome() != null) facts.put("outcome", ended.outcome());
        return moment(past, MomentKind.LIFECYCLE, "run-ended", ended.subject(), facts, ended.at());
    }

    private static NewMoment moment(
            PastAccount past, MomentKind kind, String type, String subject, Map<String, Object> facts, Instant at) {
        return new NewMoment(kind, type, type + "-" + at, past.account().id(), subject, facts, null, null, at);
    }
}
