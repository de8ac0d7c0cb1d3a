package io.playmaker.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.playmaker.account.Accounts;
import io.playmaker.account.ContactRow;
import io.playmaker.message.Messages;
import io.playmaker.message.NewMessage;
import io.playmaker.playbook.Scene;
import io.playmaker.shared.AccountId;
import io.playmaker.signal.Signals;
import io.playmaker.testing.PlaymakerTest;
import io.playmaker.testing.TestClock;
import io.playmaker.testing.TestPeople;
import io.playmaker.testing.Visitor;
import io.playmaker.voice.Asked;
import io.playmaker.voice.Asking;
import io.playmaker.voice.Surveys;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What happens to a link that customers, mail scanners and guessers open. */
@PlaymakerTest
class AnswersTest {

    @LocalServerPort
    int port;

    @Autowired
    TestRestTemplate rest;

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
    TestClock clock;

    AccountId umbra = new AccountId(1);
    private Visitor customer = new Visitor(0);

    @BeforeEach
    void aCustomer() {
        clock.advance(Duration.ofHours(1)); // Misses of other tests are forgotten.
        umbra = scene.anAccount("Umbra Secret Ltd");
        scene.aContact("Umbra Secret Ltd", "SPONSOR", "ann@umbra.example");
        customer = new Visitor(port);
    }

    @Test
    void lookingAnswersNothingWhateverTheLinkCarries() {
        String link = link("renewal-question");
        for (String carried : List.of("", "?answer=NO", "?answer=NO&remark=x&language=en", "?answer=MAYBE"))
            assertThat(customer.get(link + carried).statusCode()).isEqualTo(200);
        customer.send("HEAD", link + "?answer=NO", "", BodyPublishers.noBody());
        assertThat(customer.get(link + "?answer=NO").body())
                .containsPattern("value=\"NO\"[^>]*checked|checked[^>]*value=\"NO\"")
                .contains("would you renew with us?");
        assertThat(state()).isEqualTo(Asked.State.OPEN);
        assertThat(signals.recent(umbra, 10)).isEmpty();
    }

    @Test
    void aSecondAnswerIsThankedForAndChangesNothing() {
        String link = link("value-check");
        HttpResponse<String> first = post(link, "answer=4&remark=" + said("Good\r\n& <b>fair</b>"));
        assertThat(first.statusCode()).isEqualTo(302);
        assertThat(first.headers().firstValue("Location").orElse("")).endsWith(link);
        assertThat(customer.get(link).body())
                .contains("Thank you", "What we expected")
                .doesNotContain("fair", "<form");

        assertThat(post(link, "answer=1").statusCode()).isEqualTo(302);
        assertThat(customer.get(link + "?answer=1").body()).contains("Thank you", "What we expected");
        assertThat(surveys.of(umbra, 1).get(0).answer()).isEqualTo("4");
        assertThat(surveys.of(umbra, 1).get(0).remark()).isEqualTo("Good\n& <b>fair</b>");
    }

    @Test
    void whatCannotBeTakenIsSaidAndNothingIsLost() {
        String link = link("value-check");
        HttpResponse<String> none = post(link, "remark=" + said("My <i>words</i>"));
        assertThat(none.statusCode()).isEqualTo(400);
        assertThat(none.body()).contains("Please choose one", "My &lt;i&gt;words&lt;/i&gt;");
        HttpResponse<String> tooLong = post(link, "answer=5&language=th&remark=" + "x".repeat(2_001));
        assertThat(tooLong.statusCode()).isEqualTo(400);
        assertThat(tooLong.body())
                .contains("lang=\"th\"", "2000")
                .containsPattern("value=\"5\"[^>]*checked|checked[^>]*value=\"5\"");
        assertThat(customer.send("POST", link, "application/json", BodyPublishers.ofString("{\"answer\":\"5\"}"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(state()).isEqualTo(Asked.State.OPEN);
    }

    @Test
    void unknownAndExpiredLinksLookTheSame() {
        String link = link("value-check");
        HttpResponse<String> unknown = customer.get("/answers/" + "A".repeat(43));
        clock.advance(Duration.ofDays(15));
        HttpResponse<String> expired = customer.get(link);
        HttpResponse<String> late = post(link, "answer=4");

        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("There is no question here");
        for (HttpResponse<String> answer : List.of(expired, late, customer.get("/answers/x"))) {
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).isEqualTo(unknown.body());
        }
        assertThat(signals.recent(umbra, 10)).isEmpty();
        assertThat(new Visitor(port)
                        .header("Accept-Language", "fi, th;q=0.8, en;q=0.1")
                        .get("/answers/x")
                        .body())
                .contains("lang=\"th\"", "ไม่มีคำถามในหน้านี้");
    }

    @Test
    void whoGuessesIsStoppedForAMinute() {
        String link = link("value-check");
        for (int i = 0; i < 20; i++)
            assertThat(customer.get("/answers/guess" + i).statusCode()).isEqualTo(404);
        HttpResponse<String> stopped = customer.get(link);
        assertThat(stopped.statusCode()).isEqualTo(429);
        assertThat(stopped.headers().firstValue("Retry-After")).hasValue("60");
        assertThat(stopped.body()).contains("There is no question here");
        assertThat(post(link, "answer=4").statusCode()).isEqualTo(429);
        assertThat(state()).isEqualTo(Asked.State.OPEN);
        clock.advance(Duration.ofMinutes(2));
        assertThat(customer.get(link).statusCode()).isEqualTo(200);
    }

    @Test
    void thePageTellsNothingAboutTheAccountAndRemembersNobody() {
        HttpResponse<String> page = customer.get(link("renewal-question"));
        assertThat(page.body())
                .doesNotContainIgnoringCase("Umbra")
                .doesNotContainIgnoringCase("Ann Example")
                .doesNotContain("carla", "<script", "/accounts", "/runs", "/portfolio", "_csrf");
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    }

    @Test
    void thePageSpeaksTheContactsLanguageUntilAnotherIsChosen() {
        accounts.upsertContacts(
                List.of(new ContactRow(
                        "Umbra Secret Ltd-SPONSOR", "Umbra Secret Ltd", null, null, null, null, "th", null, null)),
                "test");
        String link = link("renewal-question");
        assertThat(customer.get(link).body()).contains("lang=\"th\"", "หากต้องต่อสัญญาพรุ่งนี้", "English");
        assertThat(customer.get(link + "?language=en").body()).contains("<html lang=\"en\"", "If you had to renew");
        assertThat(customer.get(link + "?language=xx").body()).contains("<html lang=\"th\"");
        HttpResponse<String> sent = post(link, "answer=YES&language=en");
        assertThat(sent.headers().firstValue("Location").orElse("")).endsWith(link + "?language=en");
        assertThat(post(link, "answer=YES&language=" + said("en&x=/portfolio"))
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .endsWith(link);
        assertThat(customer.get(link).body()).contains("ขอขอบพระคุณ", "ต่อสัญญา");
    }

    @Test
    void ourPeopleSeeWhatWasAskedAndAnswered() {
        String link = link("value-check");
        Visitor carla = new Visitor(port).signIn("carla", TestPeople.PASSWORD);
        assertThat(carla.get("/accounts/" + umbra).body())
                .contains("Asked and answered", "Value confirmed", "Mail not delivered", link);
        post(link, "answer=4&remark=" + said("Good & fair"));
        assertThat(carla.get("/accounts/" + umbra).body())
                .contains("4 – What we expected", "Good &amp; fair")
                .doesNotContain(link);
        Calls.Answer listed = new Calls(rest, "carla").get("/api/v1/accounts/" + umbra + "/surveys");
        assertThat(listed.body()).hasSize(1);
        assertThat(listed.body().get(0).path("state").asText()).isEqualTo("ANSWERED");
        assertThat(listed.body().get(0).path("answer").asText()).isEqualTo("4");
        assertThat(listed.body().get(0).path("score").asInt()).isEqualTo(4);
        assertThat(listed.body().get(0).path("remark").asText()).isEqualTo("Good & fair");
        assertThat(listed.body().toString()).doesNotContain("oken", link.substring(9));
    }

    private String link(String survey) {
        long ann = accounts.contacts(umbra).get(0).id();
        surveys.ask(new Asking(
                "link " + survey,
                survey,
                umbra,
                ann,
                "ann@umbra.example",
                null,
                "",
                Period.ofDays(14),
                NewMessage.Urgency.USUAL));
        return messages.of(umbra, 1).get(0).text().replaceAll("(?s).*?(/answers/[A-Za-z0-9_-]+).*", "$1");
    }

    private HttpResponse<String> post(String link, String form) {
        return customer.send("POST", link, "application/x-www-form-urlencoded", BodyPublishers.ofString(form));
    }

    private Asked.State state() {
        return surveys.of(umbra, 1).get(0).state();
    }

    private static String said(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
