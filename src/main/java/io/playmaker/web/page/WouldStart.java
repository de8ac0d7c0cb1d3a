package io.playmaker.web.page;

import io.playmaker.health.Band;
import io.playmaker.health.ScorecardPreview;
import io.playmaker.health.ScorecardPreview.Moved;
import io.playmaker.playbook.Start;
import io.playmaker.trigger.MomentKind;
import io.playmaker.trigger.NewMoment;
import io.playmaker.trigger.Triggers;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** The playbooks that would start if the bands of a preview came true today. */
@Component
class WouldStart {

    private static final int AT_ONCE = 500;

    private final Triggers triggers;
    private final Clock clock;

    WouldStart(Triggers triggers, Clock clock) {
        this.triggers = triggers;
        this.clock = clock;
    }

    /** How many starts of each playbook. */
    Map<String, Integer> of(ScorecardPreview preview) {
        Map<String, Integer> starts = new TreeMap<>();
        List<Moved> moved = preview.moved();
        for (int from = 0; from < moved.size(); from += AT_ONCE) {
            List<NewMoment> moments = new ArrayList<>();
            for (Moved one : moved.subList(from, Math.min(from + AT_ONCE, moved.size()))) moments.add(moment(one));
            triggers.wouldStart(moments).stream()
                    .filter(one -> one.verdict() == Start.Verdict.STARTED)
                    .forEach(one -> starts.merge(one.playbook(), 1, Integer::sum));
        }
        return starts;
    }

    private NewMoment moment(Moved moved) {
        Map<String, Object> facts =
                Map.of("fromBand", moved.from().name(), "toBand", moved.to().name(), "band", band(moved.to()));
        return new NewMoment(
                MomentKind.CUSTOMER,
                "band-changed",
                "preview-" + moved.account(),
                moved.account(),
                "",
                facts,
                null,
                null,
                clock.instant());
    }

    private static String band(Band band) {
        return band.name();
    }
}
