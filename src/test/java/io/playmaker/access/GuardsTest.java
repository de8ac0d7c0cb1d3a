package io.playmaker.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.playmaker.engine.Users;
import io.playmaker.shared.Person;
import io.playmaker.shared.Role;
import io.playmaker.testing.PlaymakerTest;
import io.playmaker.testing.TestClock;
import io.playmaker.testing.TestPeople;
import io.playmaker.testing.Visitor;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlaymakerTest
class GuardsTest {

    private static final String FORM = "application/x-www-form-urlencoded";

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    @Autowired
    Tokens tokens;

    @Autowired
    Users users;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/portfolio",
                "/accounts/1",
                "/accounts/1/card.svg",
                "/moments",
                "/settings/tokens",
                "/imports",
                "/swagger-ui.html",
                "/swagger-ui/index.html",
                "/v3/api-docs",
                "/actuator",
                "/actuator/env",
                "/webjars/camunda/lib/deps.js",
                "/camunda",
                "/camunda/app/tasklist/default/",
                "/camunda/app/admin/default/",
                "/camunda/lib/deps.js",
                "/camunda-welcome/index.html",
                "/nothing/here"
            })
    void pagesSendAStrangerToTheSignIn(String page) {
        HttpResponse<String> answer = new Visitor(port).get(page);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/sign-in");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/accounts",
                "/api/v1/runs/1",
                "/api/nothing",
                "/engine-rest",
                "/engine-rest/",
                "/engine-rest/engine",
                "/engine-rest/task",
                "/engine-rest/process-definition"
            })
    void callsAnswerAStrangerWithAProblemAndNeverARedirect(String call) {
        HttpResponse<String> answer = new Visitor(port).get(call);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.headers().allValues("WWW-Authenticate"))
                .anyMatch(way -> way.startsWith("Basic"))
                .anyMatch(way -> way.startsWith("Bearer"));
        assertThat(answer.body()).contains("needs a sign-in");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void aWebappsCallAnswersAStrangerWithoutAsking() {
        HttpResponse<String> answer = new Visitor(port).get("/camunda/api/engine/engine/default/task");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sign-in",
                "/actuator/health",
                "/app.css",
                "/app.js",
                "/favicon.svg",
                "/webjars/picocss__pico/css/pico.min.css",
                "/webjars/htmx.org/dist/htmx.min.js"
            })
    void theSignInAndItsPartsAreOpen(String page) {
        assertThat(new Visitor(port).get(page).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "POST"})
    void theAnswerPageIsOpenAndRemembersNobody(String method) {
        HttpResponse<String> answer = new Visitor(port).send(method, "/answers/x", FORM, BodyPublishers.ofString(""));
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(answer.headers().firstValue("X-Robots-Tag")).hasValue("noindex, nofollow");
        assertThat(answer.headers().firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "frame-ancestors 'none'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/answers",
                "/answers/",
                "/answers/x/",
                "/answers/x/y",
                "/answers/x/../../portfolio",
                "/answers/../portfolio",
                "/answers/%2e%2e/portfolio",
                "/answers/..%2fportfolio",
                "/answers/x;/../../portfolio",
                "/answers//portfolio",
                "/answers%2fx",
                "/ANSWERS/x",
                "/answersx",
                "/accounts/answers/1",
                "/api/v1/answers/x",
                "/engine-rest/answers/x"
            })
    void nothingBesideTheAnswerPageIsOpen(String path) {
        for (String method : List.of("GET", "POST")) {
            HttpResponse<String> answer = new Visitor(port).send(method, path, FORM, BodyPublishers.ofString("a=b"));
            assertThat(answer.statusCode()).as(method).isIn(302, 400, 401, 403, 404);
            answer.headers()
                    .firstValue("Location")
                    .ifPresent(place -> assertThat(place).endsWith("/sign-in"));
            assertThat(answer.body()).doesNotContain("<nav", "Umbra");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "OPTIONS"})
    void theAnswerPageDoesNothingElse(String method) {
        assertThat(new Visitor(port)
                        .send(method, "/answers/x", "", BodyPublishers.noBody())
                        .statusCode())
                .isIn(403, 404, 405);
    }

    @Test
    void whoIsSignedInIsNobodyOnTheAnswerPage() {
        Visitor root = new Visitor(port).signIn("root", TestPeople.PASSWORD);
        assertThat(root.get("/answers/x").body()).doesNotContain("root", "Sign out", "/portfolio");
        assertThat(new Visitor(port)
                        .basic("root", TestPeople.PASSWORD)
                        .get("/answers/x/y")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theHealthProbeTellsNoDetails() {
        assertThat(new Visitor(port).get("/actuator/health").body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void oneSignInOpensOurPagesAndCamundas() {
        Visitor carla = new Visitor(port).signIn("carla", TestPeople.PASSWORD);
        assertThat(carla.get("/portfolio").statusCode()).isEqualTo(200);
        assertThat(carla.get("/v3/api-docs").statusCode()).isEqualTo(200);
        assertThat(carla.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
        HttpResponse<String> who = carla.get("/camunda/api/admin/auth/user/default");
        assertThat(who.body()).contains("\"userId\":\"carla\"").contains("tasklist");
    }

    @Test
    void whoComesFromAPageGoesBackToIt() {
        Visitor carla = new Visitor(port).header("Accept", "text/html");
        carla.get("/camunda/app/tasklist/default/");
        HttpResponse<String> answer =
                carla.submit("/sign-in", "/sign-in", "username=carla&password=" + TestPeople.PASSWORD);
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/camunda/app/tasklist/default/");
    }

    @Test
    void signingInGivesANewSessionAndSigningOutEndsItEverywhere() {
        Visitor carla = new Visitor(port);
        carla.get("/sign-in");
        String before = carla.cookie("JSESSIONID").orElse("");
        carla.signIn("carla", TestPeople.PASSWORD);
        assertThat(carla.cookie("JSESSIONID").orElse("")).isNotEqualTo(before);
        assertThat(carla.submit("/portfolio", "/sign-out", "").headers().firstValue("Location"))
                .hasValueSatisfying(place -> assertThat(place).endsWith("/sign-in?bye"));
        assertThat(carla.get("/portfolio").statusCode()).isEqualTo(302);
        assertThat(carla.get("/camunda/api/engine/engine/default/task").statusCode())
                .isEqualTo(401);
    }

    @Test
    void theNextPersonInTheSameBrowserIsNobodyElse() {
        Visitor browser = new Visitor(port).signIn("carla", TestPeople.PASSWORD);
        browser.signIn("lena", TestPeople.PASSWORD);
        assertThat(browser.get("/camunda/api/admin/auth/user/default").body()).contains("lena");
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        Visitor lena = new Visitor(port).signIn("lena", TestPeople.PASSWORD);
        assertThat(lena.post("/accounts/1/runs", "").statusCode()).isEqualTo(403);
        assertThat(lena.get("/portfolio").statusCode()).isEqualTo(200);
    }

    @Test
    void aWebappsCallWithoutItsTokenIsRefused() {
        Visitor lena = new Visitor(port).signIn("lena", TestPeople.PASSWORD).header("X-XSRF-TOKEN", "guessed");
        assertThat(lena.post("/camunda/api/engine/engine/default/task", "{}").statusCode())
                .isEqualTo(403);
    }

    @Test
    void theSessionsCookieIsNotForScriptsNorOtherSites() {
        HttpResponse<String> answer = new Visitor(port).get("/portfolio");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("JSESSIONID"))
                .allMatch(cookie -> cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/camunda/app/tasklist/default/", "/api/v1/accounts", "/engine-rest/task"})
    void answersTellTheBrowserWhatNotToDo(String url) {
        Visitor visitor =
                url.startsWith("/camunda") ? new Visitor(port).signIn("carla", TestPeople.PASSWORD) : new Visitor(port);
        HttpResponse<String> answer = visitor.get(url);
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(answer.headers().allValues("Content-Security-Policy")).hasSize(1);
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("frame-ancestors")
                .doesNotContain("*");
    }

    @Test
    void wrongPasswordsSlowTheNextAttemptDown() {
        assertThat(new Visitor(port)
                        .basic("sue", "wrong")
                        .get("/api/v1/accounts")
                        .statusCode())
                .isEqualTo(401);
        Visitor sue = new Visitor(port).basic("sue", TestPeople.PASSWORD);
        assertThat(sue.get("/api/v1/accounts").statusCode()).isEqualTo(401);
        clock.advance(Duration.ofMinutes(2));
        assertThat(sue.get("/api/v1/accounts").statusCode()).isEqualTo(200);
    }

    @Test
    void aTokenOpensWhatItsScopesSayAndNoMore() {
        String secret = tokens.create("root", "crm", Set.of(Scope.READ), 30).secret();
        Visitor crm = new Visitor(port).bearer(secret);
        assertThat(crm.get("/api/v1/accounts").statusCode()).isEqualTo(200);
        assertThat(crm.post("/api/v1/accounts", "[]").statusCode()).isEqualTo(403);
        assertThat(crm.post("/api/v1/runs", "{}").statusCode()).isEqualTo(403);
        assertThat(crm.get("/engine-rest/task").statusCode()).isEqualTo(403);
        assertThat(crm.get("/portfolio").statusCode()).isEqualTo(302);
        assertThat(new Visitor(port)
                        .bearer("pmk_guessed")
                        .get("/api/v1/accounts")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void aTokenCanDoNoMoreThanItsOwner() {
        String evas = tokens.create("eva", "hers", Set.of(Scope.READ, Scope.RUNS_WRITE), 30)
                .secret();
        assertThat(new Visitor(port).bearer(evas).post("/api/v1/runs", "{}").statusCode())
                .isEqualTo(403);
        String nobodys = tokens.create("gone", "orphan", Set.of(Scope.READ), 30).secret();
        assertThat(new Visitor(port).bearer(nobodys).get("/api/v1/accounts").statusCode())
                .isEqualTo(401);
    }

    @Test
    void aTokenWithTheEngineScopeUsesTheEngineAsItsOwner() {
        String secret = tokens.create("root", "ci", Set.of(Scope.ENGINE), 30).secret();
        Visitor ci = new Visitor(port).bearer(secret);
        assertThat(ci.get("/engine-rest/user/carla/profile").statusCode()).isEqualTo(200);
        assertThat(ci.get("/api/v1/accounts").statusCode()).isEqualTo(403);
    }

    @Test
    void aRoleThatWasTakenAwayIsGoneFromOpenSessionsWithinAMinute() {
        Visitor lena = new Visitor(port).signIn("lena", TestPeople.PASSWORD);
        assertThat(lena.submit("/portfolio", "/runs/77/cancel", "reason=test").statusCode())
                .isNotEqualTo(403);
        jdbc.sql("update act_id_membership set group_id_ = 'executive' where user_id_ = 'lena'")
                .update();
        try {
            clock.advance(Duration.ofMinutes(2));
            assertThat(lena.submit("/portfolio", "/runs/77/cancel", "reason=test")
                            .statusCode())
                    .isEqualTo(403);
        } finally {
            jdbc.sql("update act_id_membership set group_id_ = 'csm-lead' where user_id_ = 'lena'")
                    .update();
        }
    }

    @Test
    void aPersonWhoWasDeletedIsSignedOut() {
        users.create(
                new Person("temp", "Tem Porary", null, Set.of(Role.CSM), Set.of(), Set.of(), null, 0),
                "for-a-short-while");
        Visitor temp = new Visitor(port).signIn("temp", "for-a-short-while");
        jdbc.sql("delete from act_id_membership where user_id_ = 'temp'").update();
        jdbc.sql("delete from act_id_user where id_ = 'temp'").update();
        clock.advance(Duration.ofMinutes(2));
        assertThat(temp.get("/portfolio").statusCode()).isEqualTo(302);
    }
}
