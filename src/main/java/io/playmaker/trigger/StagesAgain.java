package io.playmaker.trigger;

import io.playmaker.health.Replay.Turn;
import java.util.List;
import org.springframework.stereotype.Component;

/** Changes of the stage that only stored dates tell; {@link MomentsAgain} brings those that were announced. */
@Component
class StagesAgain implements ComingAgain {

    @Override
    public List<Coming> to(PastAccount past, List<Turn> health) {
        return past.stages().byDate().stream()
                .map(change -> new Coming(change.at(), moment(past, change)))
                .toList();
    }

    private static NewMoment moment(PastAccount past, StagesThen.Change change) {
        return new NewMoment(
                MomentKind.LIFECYCLE,
                StagesThen.CHANGED,
                "stage-%s-%s-%s".formatted(past.account().id(), change.to(), change.at()),
                past.account().id(),
                "",
                StagesThen.facts(change),
                null,
                null,
                change.at());
    }
}
