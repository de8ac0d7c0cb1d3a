package io.playmaker.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.playmaker.playbook.Playbooks;
import io.playmaker.playbook.Scene;
import io.playmaker.shared.AccountId;
import io.playmaker.testing.PlaymakerTest;
import io.playmaker.testing.TestClock;
import io.playmaker.testing.TestPeople;
import io.playmaker.testing.Visitor;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PlaymakerTest
class AnswerOnceTest {

    private static final String START = """
            {"playbook": "undelivered-message", "account": "Bright Works", "reason": "A letter came back"}
            """;

    @LocalServerPort
    int port;

    @Autowired
    Scene scene;

    @Autowired
    Playbooks playbooks;

    @Autowired
    KeptAnswers answers;

    @Autowired
    TestClock clock;

    AccountId account;

    @BeforeEach
    void anAccount() {
        account = scene.anAccount("Bright Works");
    }

    @Test
    void aRetryStartsOneRunAndHearsTheFirstAnswer() {
        HttpResponse<String> first = start("key-1", START);
        HttpResponse<String> again = start("key-1", START);
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.headers().firstValue("Idempotency-Replayed")).isEmpty();
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.headers().firstValue("Idempotency-Replayed")).hasValue("true");
        assertThat(again.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(again.headers().firstValue("Content-Type"))
                .isEqualTo(first.headers().firstValue("Content-Type"));
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(playbooks.runsOf(account)).hasSize(1);
    }

    @Test
    void theSameKeyWithAnotherRequestIsRefused() {
        start("key-1", START);
        HttpResponse<String> other = start("key-1", START.replace("came back", "was lost"));
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("used for another request");
    }

    @Test
    void anotherCallersKeyIsAnotherKey() {
        start("key-1", START);
        HttpResponse<String> lenas = new Visitor(port)
                .basic("lena", TestPeople.PASSWORD)
                .header("Idempotency-Key", "key-1")
                .post("/api/v1/runs", START);
        assertThat(lenas.statusCode()).isEqualTo(409);
        assertThat(lenas.headers().firstValue("Idempotency-Replayed")).isEmpty();
    }

    @Test
    void whileTheFirstIsUnderWayTheRetryIsToldSo() {
        start("key-1", START);
        KeptAnswer first = answers.find("root", "key-1").orElseThrow();
        answers.take("root", "key-2", first.requestHash());
        HttpResponse<String> second = start("key-2", START);
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("is under way");
    }

    @Test
    void aRefusalForNowIsNotKept() {
        start("key-1", START);
        assertThat(start("key-2", START).statusCode()).isEqualTo(409);
        assertThat(answers.find("root", "key-2")).isEmpty();
    }

    @Test
    void wrongInputIsAnsweredTheSameAgain() {
        HttpResponse<String> first = start("key-1", "{}");
        HttpResponse<String> again = start("key-1", "{}");
        assertThat(first.statusCode()).isEqualTo(400);
        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(again.headers().firstValue("Idempotency-Replayed")).hasValue("true");
        assertThat(again.body()).isEqualTo(first.body());
    }

    @Test
    void aKeyIsForgottenAfterADay() {
        start("key-1", "{}");
        clock.advance(Duration.ofHours(25));
        assertThat(start("key-1", "{}").headers().firstValue("Idempotency-Replayed"))
                .isEmpty();
    }

    @Test
    void aFileSentTwiceWithItsKeyIsOneImport() {
        HttpResponse<String> first = upload("limit-1");
        HttpResponse<String> again = upload("limit-2");
        assertThat(first.statusCode()).isEqualTo(again.statusCode());
        assertThat(again.headers().firstValue("Idempotency-Replayed")).hasValue("true");
    }

    private HttpResponse<String> start(String key, String body) {
        return new Visitor(port)
                .basic("root", TestPeople.PASSWORD)
                .header("Idempotency-Key", key)
                .post("/api/v1/runs", body);
    }

    private HttpResponse<String> upload(String boundary) {
        String parts = """
                --%1$s\r
                Content-Disposition: form-data; name="mapping"\r
                \r
                nothing-of-that-name\r
                --%1$s\r
                Content-Disposition: form-data; name="file"; filename="a.csv"\r
                Content-Type: text/csv\r
                \r
                a,b\r
                --%1$s--\r
                """.formatted(boundary);
        return new Visitor(port)
                .basic("root", TestPeople.PASSWORD)
                .header("Idempotency-Key", "file-1")
                .send(
                        "POST",
                        "/api/v1/imports",
                        "multipart/form-data; boundary=" + boundary,
                        BodyPublishers.ofString(parts));
    }
}
