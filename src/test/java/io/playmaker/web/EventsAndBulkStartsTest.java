package io.playmaker.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.playmaker.playbook.Playbooks;
import io.playmaker.playbook.Scene;
import io.playmaker.shared.AccountId;
import io.playmaker.testing.PlaymakerTest;
import io.playmaker.testing.Rounds;
import io.playmaker.testing.TestPeople;
import io.playmaker.testing.Visitor;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Events of ours and starts of many, as people and programs use them. */
@PlaymakerTest
class EventsAndBulkStartsTest {

    private static final String EVENTS = "/api/v1/vendor-events";
    private static final String BULK = "/api/v1/bulk-starts";
    private static final String RELEASE = """
            {"kind":"RELEASE","title":"Faster reports","text":"Reports in seconds.","heldOn":"2026-03-20",
             "audience":{"segments":["SMB"],"stages":["ADOPTION"],
                         "measures":[{"measure":"usage.features_used_ratio","sign":"BELOW","value":0.5}]}}
            """;

    @LocalServerPort
    int port;

    @Autowired
    TestRestTemplate rest;

    @Autowired
    Playbooks playbooks;

    @Autowired
    Scene scene;

    @Autowired
    Rounds rounds;

    AccountId umbra = new AccountId(1);
    AccountId vela = new AccountId(2);

    @BeforeEach
    void twoAccounts() {
        umbra = scene.anAccount("Umbra");
        vela = scene.anAccount("Vela", "SMB", "ADOPTION", "carla");
        rounds.untilIdle("start-due-playbooks");
    }

    @Test
    void anEventIsWrittenTriedAnnouncedAndCalledOffByRest() {
        Calls otto = new Calls(rest, "otto");
        var written = otto.post(EVENTS, RELEASE.replaceAll("(?s),\\s*\"measures\".*?]", ""));
        assertThat(written.status()).as(written.body().toString()).isEqualTo(201);
        String event = EVENTS + "/" + written.body().path("id").asLong();

        var preview = otto.get(event + "/preview");
        assertThat(preview.body().path("accounts").asInt()).isEqualTo(1);
        assertThat(preview.body().path("silent").asInt()).isEqualTo(1);
        assertThat(otto.get(event + "/preview/accounts").body().at("/0/account").asLong())
                .isEqualTo(vela.value());
        assertThat(otto.post(event + "/announce", "{}").body().path("state").asText())
                .isEqualTo("SCHEDULED");
        rounds.untilIdle("announce-vendor-events");
        rounds.untilIdle("start-due-playbooks");

        assertThat(otto.get(event).body().path("state").asText()).isEqualTo("ANNOUNCED");
        var outcome = otto.get(event + "/accounts").body();
        assertThat(outcome.at("/0/moment/type").asText()).isEqualTo("release-announced");
        assertThat(outcome.at("/0/moment/note").asText()).isEqualTo("No row of the table matched.");
        assertThat(otto.put(event, RELEASE).status()).isEqualTo(409);
        assertThat(otto.post(event + "/cancel", "{}").field()).isEqualTo("reason");
        assertThat(otto.post(event + "/cancel", "{\"reason\":\"Too early.\"}")
                        .body()
                        .path("note")
                        .asText())
                .isEqualTo("Called off by otto: Too early.");
    }

    @Test
    void whatAnEventCannotAskForIsNamedAndOnlyThoseWhoMayWriteOne() {
        Calls lena = new Calls(rest, "lena");
        assertThat(lena.post(EVENTS, RELEASE).status()).isEqualTo(201);
        assertThat(lena.post(EVENTS, RELEASE.replace("features_used_ratio", "luck"))
                        .field())
                .isEqualTo("measures");
        assertThat(lena.post(EVENTS + "/preview", RELEASE.replace("RELEASE", "PARTY"))
                        .status())
                .isEqualTo(400);
        assertThat(lena.post(EVENTS, "{\"title\":\"x\",\"text\":\"y\"}").field())
                .isEqualTo("kind");
        assertThat(new Calls(rest, "carla").post(EVENTS, RELEASE).status()).isEqualTo(403);
        assertThat(new Calls(rest, "carla").get(EVENTS).body()).hasSize(1);
        assertThat(lena.get(EVENTS + "/999999").status()).isEqualTo(404);
    }

    @Test
    void aPlaybookIsStartedForManyByRestAndWhoeverIsUnknownIsNamed() {
        Calls carla = new Calls(rest, "carla");
        String body = "{\"playbook\":\"%s\",\"reason\":\"All of them.\",\"accounts\":[\"Umbra\",\"Nobody\",\"Vela\"]}"
                .formatted(Scene.ONE_STEP);
        var preview = carla.post(BULK + "/preview", body);
        assertThat(preview.body().at("/forecast/lines/0/times").asInt()).isEqualTo(2);
        assertThat(playbooks.runsOf(umbra)).isEmpty();

        var started = carla.post(BULK, body);
        assertThat(started.status()).isEqualTo(201);
        assertThat(started.body().at("/refused/0/row").asInt()).isEqualTo(1);
        assertThat(started.body().at("/refused/0/message").asText())
                .isEqualTo("There is no account with external id Nobody.");
        rounds.untilIdle("start-due-playbooks");

        String one = BULK + "/" + started.body().at("/start/id").asLong();
        assertThat(carla.get(one).body().path("accounts").asInt()).isEqualTo(2);
        assertThat(carla.get(one + "/accounts").body().findValuesAsText("verdict"))
                .containsExactly("STARTED", "STARTED");
        assertThat(playbooks.runsOf(vela).get(0).startedBy()).isEqualTo("carla");
        assertThat(carla.post(
                                BULK,
                                body.replace(
                                        "\"accounts\":[\"Umbra\",\"Nobody\",\"Vela\"]",
                                        "\"filter\":{\"segments\":[\"SMB\"]}"))
                        .body()
                        .at("/start/accounts")
                        .asInt())
                .isEqualTo(1);
        assertThat(carla.post(BULK, "{\"playbook\":\"renewal\",\"reason\":\"x\"}")
                        .field())
                .isEqualTo("accounts");
        assertThat(new Calls(rest, "sam").post(BULK, body).status()).isEqualTo(403);
    }

    @Test
    void aFilteredListIsStartedOnPages() {
        Visitor carla = new Visitor(port).signIn("carla", TestPeople.PASSWORD);
        assertThat(carla.get("/portfolio?segment=SMB").body()).contains("Start a playbook for this account…");
        assertThat(carla.get("/portfolio?segment=SMB&stage=ADOPTION").body())
                .contains("Vela", "/bulk-starts/new?segment=SMB&amp;stage=ADOPTION");
        assertThat(carla.get("/portfolio?stage=CHURNED").body()).contains("No account matches");
        String form = "segment=SMB&playbook=%s&reason=%s".formatted(Scene.ONE_STEP, encoded("Ask them."));

        String preview = carla.submit("/bulk-starts/new?segment=SMB", "/bulk-starts/preview", form)
                .body();
        assertThat(preview).contains("Would start", "Vela").doesNotContain("Umbra");
        assertThat(playbooks.runsOf(vela)).isEmpty();
        Matcher key = Pattern.compile("name=\"key\" value=\"([^\"]+)\"").matcher(preview);
        assertThat(key.find()).isTrue();

        String confirmed = "playbook=%s&reason=%s&account=%s&key=%s"
                .formatted(Scene.ONE_STEP, encoded("Ask them."), vela.value(), key.group(1));
        HttpResponse<String> started = carla.submit("/bulk-starts/new?segment=SMB", "/bulk-starts", confirmed);
        String report = started.headers().firstValue("Location").orElseThrow();
        assertThat(carla.submit("/bulk-starts/new?segment=SMB", "/bulk-starts", confirmed)
                        .headers()
                        .firstValue("Location"))
                .as("clicked twice")
                .hasValue(report);
        rounds.untilIdle("start-due-playbooks");

        assertThat(carla.get(report.substring(report.indexOf("/bulk-starts"))).body())
                .contains("for 1 account", "Ask them.", "Vela", "Started");
        assertThat(playbooks.runsOf(vela)).hasSize(1);
    }

    @Test
    void anEventIsWrittenOnPagesAndShowsWhatBecameOfIt() {
        Visitor lena = new Visitor(port).signIn("lena", TestPeople.PASSWORD);
        String form = "kind=WEBINAR&title=%s&what=%s&segment=SMB&stage=ADOPTION&measure=&sign=BELOW&value="
                .formatted(encoded("Reports <b>live</b>"), encoded("Come and look."));
        assertThat(lena.submit("/vendor-events/new", "/vendor-events", form.replace("what=", "what=&was="))
                        .body())
                .contains("Say in 1 to 3,000 characters");
        String page = lena.submit("/vendor-events/new", "/vendor-events", form)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        String event = page.substring(page.indexOf("/vendor-events"));

        assertThat(lena.get(event).body())
                .contains("Reports &lt;b&gt;live&lt;/b&gt;", "Segment SMB", "Vela", "no row of the table asks")
                .doesNotContain("Umbra");
        assertThat(lena.get(event + "/forecast").body()).contains("has no row for this kind of event");
        lena.submit(event, event + "/announce", "");
        rounds.untilIdle("announce-vendor-events");
        rounds.untilIdle("start-due-playbooks");

        assertThat(lena.get(event).body()).contains("1 of 1 account", "No row of the table matched.");
        assertThat(lena.get(event + "/verdicts").body()).contains("no row of the table asks for one");
        assertThat(lena.get("/vendor-events").body()).contains("Announced");
        assertThat(lena.submit(event, event + "/cancel", "reason=" + encoded("Too early."))
                        .statusCode())
                .isEqualTo(302);
        assertThat(lena.get(event).body()).contains("Called off by lena: Too early.");
        assertThat(List.of(
                        new Visitor(port)
                                .signIn("carla", TestPeople.PASSWORD)
                                .get("/vendor-events/new")
                                .statusCode(),
                        new Visitor(port)
                                .signIn("carla", TestPeople.PASSWORD)
                                .get(event)
                                .statusCode()))
                .containsExactly(403, 200);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
