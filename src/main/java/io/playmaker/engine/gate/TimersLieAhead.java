package io.playmaker.engine.gate;

import java.util.Optional;

/** A timer says when, can be worked out, and does not lie in the past. */
final class TimersLieAhead implements Rule {

    @Override
    public void check(Bundle bundle, Findings findings) {
        Times times = new Times(new Samples(bundle.known().expressions()));
        bundle.nodes()
                .filter(node -> node.eventKind().equals("timer"))
                .forEach(node -> problem(node, times)
                        .ifPresent(problem -> findings.at(
                                node, "The timer %s cannot be taken. %s".formatted(node.label(), problem))));
    }

    private static Optional<String> problem(Node node, Times times) {
        try {
            Optional<String> inWords = node.timerInWords();
            if (inWords.isPresent()) return times.date(inWords.get());
        } catch (IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
        Tag timer = node.event().orElse(node.tag());
        if (timer.child("timeDuration").isPresent()) return times.duration(timer.textOf("timeDuration"));
        if (timer.child("timeCycle").isPresent()) return times.cycle(timer.textOf("timeCycle"));
        return times.date(timer.textOf("timeDate"));
    }
}
