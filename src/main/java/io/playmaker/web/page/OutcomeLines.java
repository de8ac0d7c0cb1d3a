package io.playmaker.web.page;

import io.playmaker.playbook.Playbooks;
import io.playmaker.playbook.Start;
import io.playmaker.trigger.Moment;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What became of moments that came about together. */
@Component
class OutcomeLines {

    /** How many moments are counted at a time. */
    static final int PAGE = 2_000;

    private final Playbooks playbooks;

    OutcomeLines(Playbooks playbooks) {
        this.playbooks = playbooks;
    }

    /** @param starts the last verdict on each playbook */
    record Line(Moment moment, List<Start> starts) {}

    List<Line> of(List<Moment> moments) {
        Map<Long, List<Start>> starts = playbooks
                .startsOfMoments(moments.stream().map(Moment::id).toList())
                .stream()
                .collect(Collectors.groupingBy(start -> Objects.requireNonNull(start.moment())));
        return moments.stream()
                .map(moment -> new Line(moment, last(starts.getOrDefault(moment.id(), List.of()))))
                .toList();
    }

    private static List<Start> last(List<Start> starts) {
        Map<String, Start> last = new LinkedHashMap<>();
        starts.forEach(start -> last.put(start.playbook(), start));
        return List.copyOf(last.values());
    }

    /** How often each verdict was given, and how many moments stand where. */
    record Tally(Map<Start.Verdict, Integer> verdicts, Map<Moment.State, Integer> states) {

        public int open() {
            return in(Moment.State.NEW);
        }

        public int failed() {
            return in(Moment.State.FAILED);
        }

        public int passedOver() {
            return in(Moment.State.PASSED_OVER);
        }

        public int decided() {
            return in(Moment.State.DECIDED);
        }

        private int in(Moment.State state) {
            return states.getOrDefault(state, 0);
        }
    }

    Tally tally(Map<Moment.State, Integer> states, LongFunction<List<Moment>> pageAfterAccount) {
        return new Tally(count(pageAfterAccount), states);
    }

    /** Page by page. */
    private Map<Start.Verdict, Integer> count(LongFunction<List<Moment>> pageAfterAccount) {
        Map<Start.Verdict, Integer> counts = new EnumMap<>(Start.Verdict.class);
        List<Moment> page = pageAfterAccount.apply(0);
        while (!page.isEmpty()) {
            playbooks
                    .verdicts(page.stream().map(Moment::id).toList())
                    .forEach((verdict, times) -> counts.merge(verdict, times, Integer::sum));
            page = page.size() < PAGE
                    ? List.of()
                    : pageAfterAccount.apply(page.get(page.size() - 1).account().value());
        }
        return counts;
    }
}
