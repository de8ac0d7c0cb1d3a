package io.playmaker.trigger;

import io.playmaker.health.Replay.Turn;
import io.playmaker.signal.Signal;
import java.util.List;
import org.springframework.stereotype.Component;

/** Declared events come again when they were learned. */
@Component
class EventsAgain implements ComingAgain {

    @Override
    public List<Coming> to(PastAccount past, List<Turn> health) {
        return past.known().stream()
                .filter(Signal::event)
                .filter(signal -> !signal.type().equals(News.PLAYBOOK_ENDED))
                .map(signal -> new Coming(signal.learnedAt(), News.moment(signal)))
                .toList();
    }
}
