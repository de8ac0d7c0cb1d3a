package io.playmaker.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.ConfigurableApplicationContext;

/** Scenarios on a rehearsal's own engine, and the command line around it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RehearsalsTest {

    private static final int PLENTY = 200;
    private static final java.time.Instant MONDAY = java.time.Instant.parse("2026-11-30T09:00:00Z");

    @TempDir
    Path folder;

    private ConfigurableApplicationContext context;
    private World world;

    @BeforeAll
    void start() {
        context = RehearsalApplication.start();
        world = World.of(context);
    }

    @AfterAll
    void stop() {
        context.close();
        org.camunda.bpm.engine.impl.util.ClockUtil.reset();
    }

    @Test
    void theCalendarSaysWhoDoesWhatByWhenAndWhatHappensBetween() {
        List<Report.Line> lines = Report.lines(played("sales-handoff-enterprise"));

        assertThat(lines)
                .extracting(line -> line.day() + " " + line.kind() + " " + line.text())
                .containsSubsequence(
                        "0 start The deal is won",
                        "0 action Choose the CSM",
                        "0 step Fill the handoff sheet: Sales, due Wed 2026-12-02",
                        "2 timer 2 business days",
                        "2 action Remind sales",
                        "2 mail To sales@playmaker.example: Overdue: Fill the handoff sheet (New Dawn GmbH)",
                        "3 done Fill the handoff sheet",
                        "7 done Accept or return the handoff: Are you ready to take over? No, sales must add something; "
                                + "What is missing? Who decides about the budget",
                        "11 done Accept or return the handoff: Are you ready to take over? Yes, I accept the handoff",
                        "14 action Invite to the kickoff",
                        "14 outcome Sales handoff ends READY");
    }

    @Test
    void aCustomerWhoseHealthComesBackIsSaved() {
        Played way = played("churn-save-recovers");

        assertThat(way.outcome()).isEqualTo("SAVED");
        assertThat(way.path("churn-save")).contains("triageRisk", "checkInPeriod", "saved");
        assertThat(way.path("churn-save")).doesNotContain("recordLoss");
    }

    static Stream<String> shipped() {
        return ShippedScenarios.all().keySet().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shipped")
    void aShippedScenarioComesToAnOutcome(String name) {
        Scenario scenario = scenario(name);
        assertThat(name).startsWith(scenario.playbook() + "-");
        if (scenario.tryEveryCombination()) return;

        Played way = played(name);

        assertThat(way.trouble()).isNull();
        assertThat(way.outcome()).isNotNull();
    }

    static Stream<String> combinations() {
        return shipped().filter(name -> name.endsWith("-combinations"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("combinations")
    void everyCombinationReachesEveryOutcome(String name) {
        Scenario scenario = scenario(name);
        Set<String> outcomes = world.playbooks().catalogue().stream()
                .filter(playbook -> playbook.key().equals(scenario.playbook()))
                .findFirst()
                .orElseThrow()
                .outcomes()
                .keySet();
        Combinations combinations = new Combinations(world, scenario, MONDAY);
        Set<String> reached = new TreeSet<>();
        for (int play = 0; play < PLENTY && combinations.hasMore() && !reached.containsAll(outcomes); play++) {
            Played way = combinations.playNext();
            assertThat(way.trouble()).isNull();
            reached.add(String.valueOf(way.outcome()));
        }

        assertThat(reached).containsAll(outcomes);
    }

    @Test
    void aScenarioIsPlayedFromTheCommandLineAndDrawnOnAPage() throws IOException {
        Path page = folder.resolve("page.html");

        Answer answer = ask("--rehearse=sales-handoff-enterprise", "--rehearse.out=" + page);

        assertThat(answer.code()).isZero();
        assertThat(answer.text()).contains("Sales handoff: A large customer", "It ends with READY after 14 days.");
        assertThat(Files.readString(page))
                .contains("It ends with READY", "fillHandoffSheet", "BpmnJS", "Invite to the kickoff")
                .doesNotContain("src=\"http");
    }

    @Test
    void aDraftIsPlayedWithTheFormsBesideIt() throws IOException {
        Files.createDirectories(folder.resolve("forms"));
        Files.copy(Path.of("processes/undelivered-message.bpmn"), folder.resolve("mine.bpmn"));
        Files.writeString(
                folder.resolve("mine.bpmn"),
                Files.readString(folder.resolve("mine.bpmn"))
                        .replace("undelivered-message-deliver", "mine-deliver")
                        .replace("\"undelivered-message\"", "\"mine\""));
        Answer missing = ask("--rehearse=" + folder.resolve("mine.bpmn"), "--rehearse.out=" + folder.resolve("m.html"));
        Files.writeString(
                folder.resolve("forms/mine-deliver-by-hand.form"),
                Files.readString(Path.of("forms/undelivered-message-deliver-by-hand.form"))
                        .replace("undelivered-message-deliver", "mine-deliver"));
        Answer there = ask("--rehearse=" + folder.resolve("mine.bpmn"), "--rehearse.out=" + folder.resolve("m.html"));

        assertThat(missing.code()).isEqualTo(1);
        assertThat(missing.text()).contains("mine-deliver-by-hand.form: The model names this form");
        assertThat(there.text()).contains("It ends with DELIVERED_BY_HAND");
        assertThat(there.code()).isZero();
    }

    @Test
    void whatThereIsAndHowToWriteOneIsSaid() {
        Answer nothing = ask("--rehearse");
        Answer unknown = ask("--rehearse=nonsense");

        assertThat(nothing.code()).isZero();
        assertThat(nothing.text()).contains("churn-save", "sales-handoff-enterprise", "everyCombination");
        assertThat(unknown.code()).isEqualTo(1);
        assertThat(unknown.text()).contains("There is no playbook and no scenario nonsense.", "--rehearse=renewal");
    }

    @Test
    void anythingElseIsNoRehearsal() {
        assertThat(Rehearsals.play(System.out, "--spring.profiles.active=demo")).isEmpty();
    }

    private static Scenario scenario(String name) {
        return ScenarioFile.read(Objects.requireNonNull(ShippedScenarios.all().get(name)));
    }

    private Played played(String name) {
        Scenario scenario = scenario(name);
        return new Play(world, scenario, new ByScenario(scenario), MONDAY).played(List.of());
    }

    private record Answer(int code, String text) {}

    private static Answer ask(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = Rehearsals.play(new PrintStream(out, true, StandardCharsets.UTF_8), arguments)
                .orElseThrow();
        return new Answer(code, out.toString(StandardCharsets.UTF_8));
    }
}
