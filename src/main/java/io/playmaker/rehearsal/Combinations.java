package io.playmaker.rehearsal;

import io.playmaker.playbook.Step;
import io.playmaker.rehearsal.Played.Choice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Plays a scenario in every way, or in as many as were asked for: first what was never tried, then the rest. A way that
 * leads from the same situation by the same deed was played already and is not played again.
 */
final class Combinations {

    private final World world;
    private final Scenario scenario;
    private final Instant start;
    private final Set<String> tried = new HashSet<>();
    private final Map<String, Set<String>> deedsOf = new HashMap<>();
    private final List<Way> open = new ArrayList<>(List.of(new Way(List.of(), "", "")));

    /** A way to be played: the options up to a step, and the deed there that makes it another way. */
    private record Way(List<Integer> path, String step, String deed) {}

    Combinations(World world, Scenario scenario, Instant start) {
        this.world = world;
        this.scenario = scenario;
        this.start = start;
    }

    /**
     * All ways that were played, and how many we know of that were not.
     *
     * @param left 0 when each was played
     * @param untried how many deeds no way has tried
     */
    record All(List<Played> ways, int left, int untried) {}

    All play(int most) {
        List<Played> ways = new ArrayList<>();
        while (hasMore() && ways.size() < most) ways.add(playNext());
        long untried = open.stream()
                .filter(this::isNew)
                .map(way -> way.step() + ": " + way.deed())
                .distinct()
                .count();
        return new All(ways, open.size(), (int) untried);
    }

    boolean hasMore() {
        return !open.isEmpty();
    }

    Played playNext() {
        Way next = open.remove(mostWorthwhile());
        Branching director = new Branching(next.path(), scenario.usualDays());
        Played way = new Play(world, scenario, director, start).played(director.choices);
        branch(next.path().size(), director.choices);
        return way;
    }

    /** Deeds that were never tried come first, and among them those at the step of which least was tried. */
    private int mostWorthwhile() {
        return IntStream.range(0, open.size())
                .boxed()
                .min(Comparator.comparing((Integer at) -> !isNew(open.get(at)))
                        .thenComparing(
                                at -> isNew(open.get(at)) ? triedAt(open.get(at).step()) : 0))
                .orElse(0);
    }

    private int triedAt(String step) {
        return deedsOf.getOrDefault(step, Set.of()).size();
    }

    private boolean isNew(Way way) {
        return !deedsOf.getOrDefault(way.step(), Set.of()).contains(way.deed());
    }

    private void branch(int from, List<Choice> choices) {
        List<Integer> taken = choices.stream().map(Choice::taken).toList();
        for (int at = 0; at < choices.size(); at++) {
            Choice choice = choices.get(at);
            deedsOf.computeIfAbsent(choice.step(), step -> new HashSet<>()).add(choice.label());
            tried.add(choice.situation() + ": " + choice.label());
            for (int option = 0; at >= from && option < choice.options().size(); option++) {
                String label = choice.options().get(option);
                if (!tried.add(choice.situation() + ": " + label)) continue;
                List<Integer> path = new ArrayList<>(taken.subList(0, at));
                path.add(option);
                open.add(new Way(path, choice.step(), label));
            }
        }
    }

    /**
     * Takes the options of a path; after it people answer a step as they did the time before, for some times, and
     * otherwise do the first that they can.
     */
    private static final class Branching implements Director {

        private static final int PATIENCE = 5;

        private final List<Integer> path;
        private final int days;
        private final List<Choice> choices = new ArrayList<>();

        Branching(List<Integer> path, int days) {
            this.path = path;
            this.days = days;
        }

        @Override
        public Plan atStep(Step step, int time, Supplier<String> situation, Supplier<List<Option>> options) {
            return new Plan(choose(step.name(), situation.get(), options.get()), days);
        }

        @Override
        public Deed whileWaiting(String place, Supplier<String> situation, Supplier<List<Option>> options) {
            List<Option> all = new ArrayList<>(List.of(new Option("nothing is heard", new Deed.Leave(true))));
            all.addAll(options.get());
            return all.size() == 1 ? all.get(0).deed() : choose(place, situation.get(), all);
        }

        private Deed choose(String step, String situation, List<Option> options) {
            int at = choices.size();
            int taken = at < path.size() ? Math.min(path.get(at), options.size() - 1) : asBefore(step, options);
            choices.add(new Choice(
                    step, situation, options.stream().map(Option::label).toList(), taken));
            return Objects.requireNonNull(options.get(taken)).deed();
        }

        private int asBefore(String step, List<Option> options) {
            List<Choice> before = choices.stream()
                    .filter(choice -> choice.step().equals(step))
                    .toList();
            if (before.isEmpty()) return 0;
            String label = before.get(before.size() - 1).label();
            boolean fedUp = before.stream()
                            .filter(choice -> choice.label().equals(label))
                            .count()
                    >= PATIENCE;
            for (int option = 0; option < options.size(); option++)
                if (options.get(option).deed() instanceof Deed.Answer
                        && options.get(option).label().equals(label) != fedUp) return option;
            return 0;
        }
    }
}
