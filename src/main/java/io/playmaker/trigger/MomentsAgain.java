package io.playmaker.trigger;

import io.playmaker.health.Replay.Turn;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Moments that really happened and that nothing else brings again. */
@Component
class MomentsAgain implements ComingAgain {

    /** They come of health and of runs, which may be others this time. */
    private static final Set<String> WORKED_OUT = Set.of(
            "band-changed",
            "risk-opened",
            "risk-became-high",
            "risk-closed",
            "usage-fell",
            "measure-crossed",
            "run-ended");

    @Override
    public List<Coming> to(PastAccount past, List<Turn> health) {
        return past.moments().stream()
                .filter(moment -> moment.signal() == null && !WORKED_OUT.contains(moment.type()))
                .filter(moment -> moment.state() != Moment.State.PASSED_OVER || moment.decidedAt() != null)
                .map(moment -> new Coming(moment.happenedAt(), again(moment)))
                .toList();
    }

    private static NewMoment again(Moment moment) {
        return new NewMoment(
                moment.kind(),
                moment.type(),
                moment.key(),
                moment.account(),
                moment.subject(),
                moment.facts(),
                null,
                null,
                moment.happenedAt());
    }
}
