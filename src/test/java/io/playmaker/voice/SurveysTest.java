package io.playmaker.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.playmaker.account.AccountRow;
import io.playmaker.account.Accounts;
import io.playmaker.account.ContactRow;
import io.playmaker.account.TimelineEntry;
import io.playmaker.message.Message;
import io.playmaker.message.Messages;
import io.playmaker.message.NewMessage;
import io.playmaker.playbook.Scene;
import io.playmaker.shared.AccountId;
import io.playmaker.shared.Invalid;
import io.playmaker.shared.Missing;
import io.playmaker.signal.Signal;
import io.playmaker.signal.Signals;
import io.playmaker.testing.PlaymakerTest;
import io.playmaker.testing.Rounds;
import io.playmaker.testing.TestClock;
import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlaymakerTest
class SurveysTest {

    @Autowired
    Surveys surveys;

    @Autowired
    Messages messages;

    @Autowired
    Accounts accounts;

    @Autowired
    Signals signals;

    @Autowired
    Scene scene;

    @Autowired
    Rounds rounds;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    AccountId umbra = new AccountId(1);

    @BeforeEach
    void aCustomer() {
        umbra = scene.anAccount("Umbra");
        scene.aContact("Umbra", "CHAMPION", "ann@umbra.example");
    }

    @Test
    void aQuestionIsMailedOnceForTheSameOccasion() {
        Asked first = surveys.ask(asking("one", "value-check"));
        assertThat(surveys.ask(asking("one", "value-check"))).isEqualTo(first);

        assertThat(first.state()).isEqualTo(Asked.State.OPEN);
        assertThat(first.contactName()).isEqualTo("Ann Example");
        assertThat(messages.of(umbra, 10)).singleElement().satisfies(mail -> {
            assertThat(mail.to()).containsExactly("ann@umbra.example");
            assertThat(mail.subject()).isEqualTo("Do you get from us what you came for?");
            assertThat(mail.text())
                    .startsWith("Dear Ann Example,")
                    .contains("http://localhost:8080/answers/", "for 14 days")
                    .doesNotContain("{{");
        });
    }

    @Test
    void customersAreAskedInTheirOwnLanguageOrElseInTheirCompanysOrElseInEnglish() {
        assertThat(subjectOf("one")).isEqualTo("Do you get from us what you came for?");
        speaks("th", null);
        surveys.ask(asking("two", "value-check"));
        assertThat(newestMail().subject()).startsWith("ท่านได้รับประโยชน์");
        assertThat(newestMail().text()).startsWith("เรียน คุณ Ann Example");
        speaks("th", "en");
        assertThat(subjectOf("three")).isEqualTo("Do you get from us what you came for?");
    }

    @Test
    void aLanguageThatNobodyWroteIsAnsweredInEnglish() {
        speaks("fi", null);
        surveys.ask(asking("one", "case-csat"));
        assertThat(newestMail().subject()).isEqualTo("How did we handle your case?");
        assertThat(surveys.words(surveys.survey("case-csat"), "fi").language()).isEqualTo("en");
    }

    @Test
    void onlyAHashOfTheLinkIsKeptAndNoTraceOfItInTheMailOnceThatIsSent() {
        surveys.ask(asking("one", "value-check"));
        String token = token(newestMail());
        assertThat(kept()).hasSize(64).isNotEqualTo(token);
        assertThat(token).hasSize(43);
        surveys.ask(asking("two", "value-check"));
        assertThat(token(newestMail())).isNotEqualTo(token);
    }

    @Test
    void whoHadEnoughMessagesThisWeekIsAskedWhenTheyMayGetAnotherAndHasAllTheTimeFromThen() {
        long ann = accounts.contacts(umbra).get(0).id();
        for (int i = 0; i < 3; i++)
            messages.compose(new NewMessage(
                    "m" + i,
                    NewMessage.Channel.EMAIL,
                    umbra,
                    ann,
                    List.of("ann@umbra.example"),
                    "Hello",
                    "There",
                    null));

        Asked asked = surveys.ask(asking("one", "value-check"));

        assertThat(asked.state()).isEqualTo(Asked.State.WAITS);
        assertThat(newestMail().state()).isEqualTo(Message.State.CAPPED);

        clock.advance(Duration.ofDays(7));
        rounds.untilIdle("release-capped-messages");

        Asked now = surveys.of(umbra, 1).get(0);
        assertThat(now.state()).isEqualTo(Asked.State.OPEN);
        assertThat(now.expiresAt()).isEqualTo(clock.instant().plus(Duration.ofDays(14)));
        assertThat(newestMail().state()).isEqualTo(Message.State.HELD);
        assertThat(surveys.open(token(newestMail()))).isPresent();
    }

    @Test
    void anAnswerIsTakenOnceAndBecomesFacts() {
        String token = asked("value-check");

        Asked answered = surveys.answer(token, "4", " It pays\r\noff.\u0000 ");

        assertThat(answered.state()).isEqualTo(Asked.State.ANSWERED);
        assertThat(answered.remark()).isEqualTo("It pays\noff.");
        assertThat(surveys.answer(token, "1", "I changed my mind.")).isEqualTo(answered);
        assertThat(surveys.of(umbra, 10)).containsExactly(answered);
        assertThat(facts()).containsExactlyInAnyOrder("survey.answered 4.0", "outcome.value_confirmed 4.0");
        assertThat(signals.recent(umbra, 10)).allSatisfy(fact -> {
            assertThat(fact.contact()).isEqualTo("Umbra-CHAMPION");
            assertThat(fact.subject()).isEqualTo("value-check");
            assertThat(fact.text()).isEqualTo("Value confirmed: 4. It pays\noff.");
        });
        assertThat(accounts.timeline(umbra, 10))
                .extracting(TimelineEntry::title)
                .contains("Value confirmed: 4");
    }

    @Test
    void eachSurveyLeavesItsOwnFacts() {
        surveys.answer(asked("renewal-question"), "NO", null);
        assertThat(facts()).containsExactlyInAnyOrder("survey.answered null", "renewal.answered-no null");
        surveys.answer(asked("renewal-question"), "YES", null);
        assertThat(facts()).hasSize(3);
        surveys.answer(asked("case-csat"), "2", null);
        assertThat(facts()).contains("sentiment.csat 2.0");
    }

    @Test
    void ofManyAnswersAtOnceOneIsTaken() throws Exception {
        String token = asked("value-check");
        List<Callable<Asked>> all = new ArrayList<>();
        for (String option : List.of("1", "2", "3", "4", "5")) all.add(() -> surveys.answer(token, option, null));
        ExecutorService people = Executors.newFixedThreadPool(all.size());
        try {
            List<@Nullable String> answers = new ArrayList<>();
            for (Future<Asked> one : people.invokeAll(all))
                answers.add(one.get().answer());
            assertThat(answers).hasSize(5).containsOnly(answers.get(0));
        } finally {
            people.shutdownNow();
        }
        assertThat(facts()).hasSize(2);
    }

    @Test
    void aLinkOpensNothingAfterItsTime() {
        String token = asked("value-check");
        clock.advance(Duration.ofDays(14));

        assertThat(surveys.open(token)).isEmpty();
        assertThatThrownBy(() -> surveys.answer(token, "4", null)).isInstanceOf(Missing.class);
        assertThat(surveys.of(umbra, 10).get(0).state()).isEqualTo(Asked.State.EXPIRED);
        assertThat(facts()).isEmpty();
    }

    @Test
    void whatIsNoLinkOpensNothing() {
        asked("value-check");
        for (String guess : List.of("", "x", "' or 1=1 --", "A".repeat(43), "ก".repeat(43), kept()))
            assertThat(surveys.open(guess)).as(guess).isEmpty();
    }

    @Test
    void whatIsNoAnswerIsRefusedAndTheQuestionStaysOpen() {
        String token = asked("renewal-question");

        for (String wrong : List.of("", "yes", "MAYBE", "YES,NO"))
            assertThatThrownBy(() -> surveys.answer(token, wrong, null))
                    .isInstanceOf(Invalid.class)
                    .hasMessageStartingWith("answer:");
        assertThatThrownBy(() -> surveys.answer(token, null, null)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> surveys.answer(token, "YES", "x".repeat(2_001)))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("2000 characters");
        assertThat(surveys.open(token)).isPresent();
        assertThat(surveys.answer(token, "YES", "x".repeat(2_000)).answer()).isEqualTo("YES");
    }

    @Test
    void whatCannotBeAskedIsNamed() {
        assertThatThrownBy(() -> surveys.ask(asking("one", "nps")))
                .isInstanceOf(Invalid.class)
                .hasMessage("survey: \"nps\" is no survey here; use one of case-csat, renewal-question, value-check.");
        for (String never : List.of("P0D", "P-1D", "P2Y"))
            assertThatThrownBy(() -> surveys.ask(new Asking(
                            "one",
                            "value-check",
                            umbra,
                            null,
                            "a@b.example",
                            null,
                            "",
                            Period.parse(never),
                            NewMessage.Urgency.USUAL)))
                    .isInstanceOf(Invalid.class)
                    .hasMessageStartingWith("validFor:");
    }

    @Test
    void somebodyWhoIsNoContactIsAskedWithoutAName() {
        surveys.ask(new Asking(
                "one",
                "value-check",
                umbra,
                null,
                "new@umbra.example",
                null,
                "",
                Period.ofDays(7),
                NewMessage.Urgency.USUAL));
        assertThat(newestMail().to()).containsExactly("new@umbra.example");
        assertThat(newestMail().text()).startsWith("Hello,").contains("7 days");
    }

    private Asking asking(String key, String survey) {
        long ann = accounts.contacts(umbra).get(0).id();
        return new Asking(
                key, survey, umbra, ann, "ann@umbra.example", null, "", Period.ofDays(14), NewMessage.Urgency.USUAL);
    }

    private String asked(String survey) {
        surveys.ask(asking("asked " + surveys.of(umbra, 10).size(), survey));
        return token(newestMail());
    }

    private String subjectOf(String key) {
        surveys.ask(asking(key, "value-check"));
        return newestMail().subject();
    }

    private Message newestMail() {
        return messages.of(umbra, 1).get(0);
    }

    private static String token(Message mail) {
        return mail.text().replaceAll("(?s).*/answers/([A-Za-z0-9_-]+).*", "$1");
    }

    private @Nullable String kept() {
        return jdbc.sql("select token_hash from voice_asked order by id desc limit 1")
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private List<String> facts() {
        return signals.recent(umbra, 10).stream()
                .map((Signal fact) -> fact.type() + " " + fact.value())
                .toList();
    }

    private void speaks(String account, @Nullable String contact) {
        accounts.upsertAccounts(
                List.of(new AccountRow("Umbra", null, null, null, null, null, null, account, null, null, null, null)),
                "test");
        accounts.upsertContacts(
                List.of(new ContactRow("Umbra-CHAMPION", "Umbra", null, null, null, null, contact, null, null)),
                "test");
    }
}
