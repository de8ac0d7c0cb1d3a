package io.playmaker.rehearsal;

import io.playmaker.playbook.Playbook;
import io.playmaker.playbook.Playbooks;
import io.playmaker.shared.Invalid;
import io.playmaker.shared.Missing;
import io.playmaker.shared.Refused;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ConfigurableApplicationContext;
import org.thymeleaf.ITemplateEngine;

/** The front door of rehearsals: the command line. */
public final class Rehearsals {

    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final Path PAGES = Path.of("target", "rehearsals");

    private final ConfigurableApplicationContext context;
    private final Request request;
    private final PrintStream out;

    private Rehearsals(ConfigurableApplicationContext context, Request request, PrintStream out) {
        this.context = context;
        this.request = request;
        this.out = out;
    }

    /**
     * Plays what the arguments ask for, if they ask for a rehearsal at all.
     *
     * @return 0, or 1 when it could not be played or could not go on
     */
    public static Optional<Integer> play(PrintStream out, String... arguments) {
        try {
            return Request.of(arguments).map(request -> start(request, out));
        } catch (Invalid | Refused | Missing e) {
            out.println(e.getMessage());
            return Optional.of(1);
        }
    }

    private static int start(Request request, PrintStream out) {
        String what = request.what();
        Optional<Draft> draft = Optional.ofNullable(what)
                .filter(file -> file.endsWith(".bpmn"))
                .map(Path::of)
                .map(Draft::read);
        Map<String, Scenario> scenarios =
                draft.map(one -> ofDraft(one, request)).orElseGet(() -> what == null ? Map.of() : named(what));
        try (ConfigurableApplicationContext context = RehearsalApplication.start()) {
            Rehearsals rehearsals = new Rehearsals(context, request, out);
            World world = World.of(context);
            draft.ifPresent(one -> world.engine().deploy(one.files()));
            return scenarios.isEmpty() ? rehearsals.allDefaults(world) : rehearsals.playAll(world, scenarios);
        }
    }

    private static Map<String, Scenario> ofDraft(Draft draft, Request request) {
        Scenario scenario = request.scenario() == null
                ? Scenario.allDefaults(draft.playbook())
                : ScenarioFile.read(text(request.scenario())).of(draft.playbook());
        return Map.of(draft.playbook(), scenario);
    }

    /**
     * The scenarios of a playbook, or the one of that name, or the one in that file. Those that try every combination
     * take a minute; they are played when they are named.
     */
    private static Map<String, Scenario> named(String what) {
        if (what.endsWith(".yaml") || what.endsWith(".yml")) {
            String name = String.valueOf(Path.of(what).getFileName()).replaceFirst("\\.ya?ml$", "");
            return Map.of(name, ScenarioFile.read(text(Path.of(what))));
        }
        Map<String, Scenario> found = new LinkedHashMap<>();
        ShippedScenarios.all().forEach((name, text) -> {
            Scenario scenario = ScenarioFile.read(text);
            boolean itsOwn = scenario.playbook().equals(what) && !scenario.tryEveryCombination();
            if (name.equals(what) || itsOwn) found.put(name, scenario);
        });
        return found;
    }

    /** A playbook that has no scenario is played by default; for anything else, what there is is said. */
    private int allDefaults(World world) {
        List<Playbook> catalogue = world.playbooks().catalogue();
        String what = request.what();
        if (what != null && catalogue.stream().anyMatch(one -> one.key().equals(what)))
            return playAll(world, Map.of(what, Scenario.allDefaults(what)));
        if (what != null) out.printf("There is no playbook and no scenario %s.%n%n", what);
        new Guide(out).print(catalogue, ShippedScenarios.all().keySet());
        return what == null ? 0 : 1;
    }

    private int playAll(World world, Map<String, Scenario> scenarios) {
        boolean wrong = false;
        for (Map.Entry<String, Scenario> one : scenarios.entrySet())
            wrong |= play(world, one.getKey(), one.getValue(), scenarios.size() == 1)
                    .wentWrong();
        return wrong ? 1 : 0;
    }

    private Report play(World world, String name, Scenario scenario, boolean alone) {
        Playbooks playbooks = world.playbooks();
        Playbook playbook = playbooks.catalogue().stream()
                .filter(one -> one.key().equals(scenario.playbook()))
                .findFirst()
                .orElseThrow(() -> Missing.of("playbook", scenario.playbook()));
        Report report = new Report(name, scenario, playbook, played(world, scenario));
        new ConsoleCalendar(out).print(report);
        Path page = request.out() != null && alone ? request.out() : folder().resolve(name + ".html");
        new RehearsalPage(context.getBean(ITemplateEngine.class), playbooks).write(report, page);
        out.println("The diagram with the path: " + page);
        return report;
    }

    private Path folder() {
        return request.out() == null ? PAGES : request.out();
    }

    private Combinations.All played(World world, Scenario scenario) {
        Instant start = start(scenario);
        if (scenario.tryEveryCombination()) return new Combinations(world, scenario, start).play(request.plays());
        Played way = new Play(world, scenario, new ByScenario(scenario), start).played(List.of());
        return new Combinations.All(List.of(way), 0, 0);
    }

    private static Instant start(Scenario scenario) {
        LocalDate first = scenario.starts() != null
                ? scenario.starts()
                : LocalDate.ofInstant(Clock.systemUTC().instant(), ZoneOffset.UTC)
                        .with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        return first.atTime(NINE).toInstant(ZoneOffset.UTC);
    }

    private static String text(Path file) {
        if (!Files.isRegularFile(file)) throw new Invalid("rehearse", "There is no file " + file + ".");
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
