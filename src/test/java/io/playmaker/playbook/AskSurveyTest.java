package io.playmaker.playbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.playmaker.account.Accounts;
import io.playmaker.message.Message;
import io.playmaker.message.Messages;
import io.playmaker.shared.AccountId;
import io.playmaker.shared.Invalid;
import io.playmaker.signal.Signal;
import io.playmaker.signal.Signals;
import io.playmaker.testing.PlaymakerTest;
import io.playmaker.testing.TestClock;
import io.playmaker.voice.Asked;
import io.playmaker.voice.Surveys;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/** A run asks its customer, and hears the answer. */
@PlaymakerTest
class AskSurveyTest {

    private static final String PLAY = "survey-play";

    @Autowired
    AskSurvey askSurvey;

    @Autowired
    Surveys surveys;

    @Autowired
    Playbooks playbooks;

    @Autowired
    Messages messages;

    @Autowired
    Accounts accounts;

    @Autowired
    Signals signals;

    @Autowired
    Scene scene;

    @Autowired
    TestClock clock;

    AccountId umbra = new AccountId(1);
    Scene.Deployed play = () -> {};

    @BeforeEach
    void aPlayThatAsks() throws IOException {
        String model = new ClassPathResource("engine/survey.bpmn").getContentAsString(StandardCharsets.UTF_8);
        play = scene.deploy(PLAY + ".bpmn", model);
        umbra = scene.anAccount("Umbra");
        scene.aContact("Umbra", "EXECUTIVE", "ann@umbra.example");
    }

    @AfterEach
    void close() {
        play.close();
    }

    @Test
    void theRunGoesOnWithTheAnswer() {
        long run = asks();
        assertThat(playbooks.awaitedMessages(run)).containsExactly("renewal-question-answered");

        surveys.answer(link(), "NO", "Too dear.");

        assertThat(playbooks.run(run).outcome()).isEqualTo("LOST");
        assertThat(surveys.of(umbra, 10)).singleElement().satisfies(asked -> {
            assertThat(asked.run()).isEqualTo(run);
            assertThat(asked.contactName()).isEqualTo("Ann Example");
            assertThat(asked.subject()).isEqualTo("S-1");
        });
        assertThat(events()).contains("renewal.answered-no S-1");
    }

    @Test
    void anAnswerAfterTheRunIsOverStillCounts() {
        long run = asks();
        playbooks.cancel(run, "Not needed any more", "lena");

        surveys.answer(link(), "NO", null);

        assertThat(playbooks.run(run).outcome()).isEqualTo("CANCELLED");
        assertThat(events()).contains("renewal.answered-no S-1");
    }

    @Test
    void anAnswerThatTheRunNoLongerWaitsForStillCounts() {
        long run = asks();
        clock.advance(Duration.ofDays(13));
        playbooks.message(run, "renewal-question-answered", Map.of("surveyAnswer", "UNSURE"), "carla");

        surveys.answer(link(), "YES", null);

        assertThat(playbooks.run(run).outcome()).isEqualTo("OPEN");
        assertThat(playbooks.troubles(run)).isEmpty();
        assertThat(events()).contains("survey.answered S-1");
    }

    @Test
    void silenceLeavesTheAnswerEmpty() {
        long run = asks();
        clock.advance(Duration.ofDays(14).plusSeconds(1));

        assertThat(scene.runJobs()).isZero();

        assertThat(playbooks.run(run).outcome()).isEqualTo("OPEN");
        assertThat(surveys.of(umbra, 1).get(0).state()).isEqualTo(Asked.State.EXPIRED);
    }

    @Test
    void anAnswerIsKeptThoughTheModelFailsOnIt() throws IOException {
        play.close();
        String model = new ClassPathResource("engine/survey.bpmn").getContentAsString(StandardCharsets.UTF_8);
        play = scene.deploy(PLAY + ".bpmn", model.replace("${surveyAnswer == 'NO'}", "${surveyAnswer > 5}"));
        long run = asks();

        Asked asked = surveys.answer(link(), "NO", null);

        assertThat(asked.state()).isEqualTo(Asked.State.ANSWERED);
        assertThat(events()).contains("renewal.answered-no S-1");
        assertThat(playbooks.awaitedMessages(run)).containsExactly("renewal-question-answered");
        assertThat(playbooks.troubles(run))
                .singleElement()
                .satisfies(trouble -> assertThat(trouble.error())
                        .startsWith("The customer answered \"Would they renew tomorrow\" with NO"));
        playbooks.dismiss(playbooks.troubles(run).get(0).id(), "carla");
    }

    @Test
    void whereThereIsNobodyToAskTheRunGoesOnAtOnce() {
        umbra = scene.anAccount("Vela");
        long run = asks();

        assertThat(playbooks.run(run).outcome()).isEqualTo("NOT_ASKED");
        assertThat(messages.of(umbra, 10)).isEmpty();
    }

    @Test
    void itSaysWhetherItAskedAndForgetsEarlierAnswers() {
        long run = asks();
        Map<String, Object> result = perform(run, "value-check", "{{reporter}}", null, Map.of());
        assertThat(result)
                .containsEntry("surveyAsked", false)
                .containsEntry("surveyAnswer", null)
                .containsEntry("surveyScore", null)
                .containsEntry("surveyComment", null);

        Map<String, Object> reporter = Map.of("reporter", "bob@umbra.example");
        assertThat(perform(run, "case-csat", "{{reporter}}", "P7D", reporter)).containsEntry("surveyAsked", true);
        assertThat(perform(run, "case-csat", "{{reporter}}", "P7D", reporter)).containsEntry("surveyAsked", true);
        assertThat(messages.of(umbra, 10))
                .filteredOn(mail -> mail.to().contains("bob@umbra.example"))
                .hasSize(1);
    }

    @Test
    void itNamesTheInputThatCannotBeUsed() {
        long run = asks();
        refuses(run, null, "CHAMPION", null, "survey", "missing");
        refuses(run, "nps", "CHAMPION", null, "survey", "use one of case-csat");
        refuses(run, "case-csat", null, null, "recipient", "missing");
        refuses(run, "case-csat", "OWNER", null, "recipient", "use CHAMPION");
        refuses(run, "case-csat", "EXECUTIVE_MAKER", null, "recipient", "use CHAMPION");
        refuses(run, "case-csat", "a@umbra.example", "soon", "validFor", "P14D");
        refuses(run, "case-csat", "a@umbra.example", "P3Y", "validFor", "P14D");
    }

    private void refuses(
            long run,
            @Nullable String survey,
            @Nullable String to,
            @Nullable String validFor,
            String input,
            String remedy) {
        assertThatThrownBy(() -> perform(run, survey, to, validFor, Map.of()))
                .isInstanceOf(Invalid.class)
                .hasMessageStartingWith(input + ":")
                .hasMessageContaining(remedy);
    }

    private Map<String, Object> perform(
            long run,
            @Nullable String survey,
            @Nullable String to,
            @Nullable String validFor,
            Map<String, Object> variables) {
        return askSurvey.perform(
                new AskSurvey.Inputs(survey, to, validFor, null),
                new Action.Call(playbooks.run(run), accounts.get(umbra), "call-" + survey, "ask", variables, clock));
    }

    private long asks() {
        long run = playbooks
                .startByHand(PLAY, umbra, "S-1", "It is time.", false, Map.of(), "carla")
                .id();
        assertThat(scene.runJobs()).isZero();
        return run;
    }

    private String link() {
        Message mail = messages.of(umbra, 1).get(0);
        return mail.text().replaceAll("(?s).*/answers/([A-Za-z0-9_-]+).*", "$1");
    }

    private List<String> events() {
        return signals.recent(umbra, 20).stream()
                .filter(Signal::event)
                .map(signal -> signal.type() + " " + signal.subject())
                .toList();
    }
}
