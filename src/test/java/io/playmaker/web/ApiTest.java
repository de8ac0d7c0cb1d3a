package io.playmaker.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.playmaker.testing.PlaymakerTest;
import io.playmaker.testing.Rounds;
import io.playmaker.web.Calls.Answer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What other systems do over REST, well and badly. */
@PlaymakerTest
class ApiTest {

    private static final String ACME = """
            {"externalId": "A-1", "name": "Acme", "segment": "ENTERPRISE", "stage": "ADOPTION", "owner": "carla"}""";

    @Autowired
    TestRestTemplate rest;

    @Autowired
    Rounds rounds;

    private Calls root;

    @BeforeEach
    void signIn() {
        root = new Calls(rest, "root");
    }

    @Test
    void badRowsAreNamedAndTheOthersAreTaken() {
        Answer answer = root.post("/api/v1/accounts", "[" + ACME + """
                        , {"externalId": "A-2", "name": "B", "colour": "red"}
                        , {"externalId": "A-3", "name": "C", "signedUpOn": "31/12/2025"}
                        , {"externalId": "A-4"}
                        , 7
                        , {"externalId": "A-6", "name": "D", "segment": "HUGE"}
                        , {"externalId": "A-7", "name": "E"}]""");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("added").asInt()).isEqualTo(2);
        assertThat(answer.body().path("refused"))
                .extracting(
                        row -> row.path("row").asInt() + " " + row.path("field").asText())
                .containsExactly("1 colour", "2 signedUpOn", "3 name", "4 body", "5 segment");
        assertThat(answer.body().path("refused").get(0).path("message").asText())
                .contains("Known are: churnedOn, country, externalId");
        assertThat(answer.body().path("refused").get(1).path("message").asText())
                .isEqualTo("\"31/12/2025\" cannot be read as a date such as 2026-03-31.");
        assertThat(root.post("/api/v1/accounts", "[" + ACME + "]")
                        .body()
                        .path("unchanged")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void contactsAndSubscriptionsOfUnknownAccountsAreNamedAndTheOthersAreTaken() {
        root.post("/api/v1/accounts", "[" + ACME + "]");
        Answer contacts = root.post("/api/v1/contacts", """
                [{"externalId": "C-1", "account": "A-1", "name": "Ada", "role": "CHAMPION"},
                 {"externalId": "C-2", "account": "A-9", "name": "Bob"},
                 {"externalId": "C-3", "account": "A-1", "name": "Cy", "sentiment": "glad"},
                 {"externalId": "C-4", "account": "A-1", "name": "Di"}]""");
        assertThat(contacts.body().path("added").asInt()).isEqualTo(2);
        assertThat(named(contacts)).containsExactly("1 account", "2 sentiment");
        Answer subscriptions = root.post("/api/v1/subscriptions", """
                [{"externalId": "S-1", "account": "A-1", "product": "Core", "mrr": 100, "currency": "EUR", "startsOn": "2026-01-01"},
                 {"externalId": "S-2", "account": "A-1", "product": "Core", "mrr": 100, "currency": "EUR", "startsOn": "2026-01-01", "seats": 1.5},
                 {"externalId": "S-3", "account": "A-8", "product": "Core", "mrr": 100, "currency": "EUR", "startsOn": "2026-01-01"},
                 {"externalId": "S-4", "account": "A-1", "product": "Core", "mrr": 100, "currency": "Euros", "startsOn": "2026-01-01"}]""");
        assertThat(subscriptions.body().path("added").asInt()).isEqualTo(1);
        assertThat(named(subscriptions)).containsExactly("1 seats", "2 account", "3 currency");
    }

    @Test
    void oneRowIsPutUnderItsOwnId() {
        assertThat(root.put("/api/v1/accounts/external/A-1", "{\"name\": \"Acme\"}")
                        .body()
                        .path("result")
                        .asText())
                .isEqualTo("ADDED");
        assertThat(root.put("/api/v1/accounts/external/A-1", "{\"name\": \"Acme & Sons\"}")
                        .body()
                        .path("result")
                        .asText())
                .isEqualTo("CHANGED");
        Answer refused = root.put("/api/v1/accounts/external/A-1", "{\"stage\": \"HAPPY\"}");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.field()).isEqualTo("stage");
        assertThat(root.put("/api/v1/contacts/external/C-1", "{\"account\": \"A-1\", \"name\": \"Ada\"}")
                        .status())
                .isEqualTo(200);
        assertThat(root.put("/api/v1/contacts/external/C-2", "{\"account\": \"A-2\", \"name\": \"Ada\"}")
                        .field())
                .isEqualTo("account");
        assertThat(root.put("/api/v1/subscriptions/external/S-1", """
                {"account": "A-1", "product": "Core", "mrr": 9.5, "currency": "EUR", "startsOn": "2026-01-01"}""").status()).isEqualTo(200);
        assertThat(root.put("/api/v1/subscriptions/external/S-2", "{\"account\": \"A-1\", \"price\": 1}")
                        .field())
                .isEqualTo("price");
    }

    @Test
    void factsThatCannotBeTakenAreNamedAndTheOthersAreStored() {
        root.post("/api/v1/accounts", "[" + ACME + "]");
        String batch = """
                [{"source": "app", "sourceId": "1", "account": "A-1", "type": "usage.active_users_ratio", "value": 0.4, "occurredAt": "2026-03-01T00:00:00Z"},
                 {"source": "app", "sourceId": "2", "account": "A-9", "type": "usage.active_users_ratio", "value": 0.4, "occurredAt": "2026-03-01T00:00:00Z"},
                 {"source": "app", "sourceId": "3", "account": "A-1", "type": "usage.happiness", "value": 0.4, "occurredAt": "2026-03-01T00:00:00Z"},
                 {"source": "app", "sourceId": "4", "account": "A-1", "type": "usage.active_users_ratio", "value": 0.4},
                 {"source": "app", "sourceId": "5", "account": "A-1", "type": "usage.active_users_ratio", "value": 0.4, "occurredAt": "yesterday"},
                 {"source": "app", "sourceId": "6", "account": "A-1", "type": "usage.logins_per_user", "value": 3, "occurredAt": "2026-03-01T00:00:00Z"}]""";
        Answer answer = root.post("/api/v1/signals", batch);
        assertThat(answer.body().path("stored").asInt()).isEqualTo(2);
        assertThat(named(answer)).containsExactly("1 account", "2 type", "3 occurredAt", "4 occurredAt");
        assertThat(root.post("/api/v1/signals", batch).body().path("duplicates").asInt())
                .isEqualTo(2);
    }

    @Test
    void tooMuchAtOnceIsRefusedWithTheLimit() {
        String rows = IntStream.rangeClosed(0, 5_000)
                .mapToObj(i -> "{\"externalId\":\"A-" + i + "\",\"name\":\"x\"}")
                .collect(Collectors.joining(",", "[", "]"));
        Answer many = root.post("/api/v1/accounts", rows);
        assertThat(many.status()).isEqualTo(400);
        assertThat(many.message()).isEqualTo("A batch holds at most 5000 rows, not 5001. Split it.");
        Answer large = root.post("/api/v1/signals", "[\"" + "x".repeat(11 << 20) + "\"]");
        assertThat(large.status()).isEqualTo(413);
    }

    @Test
    void accountsAreListedReadAndScored() {
        root.post("/api/v1/accounts", "[" + ACME + "]");
        long id = root.get("/api/v1/accounts/external/A-1")
                .body()
                .at("/account/id")
                .asLong();
        assertThat(root.get("/api/v1/accounts/" + id).body().at("/account/name").asText())
                .isEqualTo("Acme");
        assertThat(root.get("/api/v1/accounts/external/A-9").status()).isEqualTo(404);
        assertThat(root.get("/api/v1/accounts?text=acm&segment=ENTERPRISE")
                        .body()
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(root.get("/api/v1/accounts?size=0").field()).isEqualTo("size");
        assertThat(root.get("/api/v1/accounts?band=PINK").message()).contains("GREEN");
        assertThat(root.get("/api/v1/accounts/" + id + "/health").detail()).contains("has not been scored yet");
        root.post("/api/v1/signals", """
                [{"source": "app", "sourceId": "1", "account": "A-1", "type": "usage.active_users_ratio", "value": 0.1, "occurredAt": "2026-03-01T00:00:00Z"}]""");
        rounds.untilIdle("score-stale-accounts");
        assertThat(root.get("/api/v1/accounts/" + id + "/health").body().path("reasons"))
                .isNotEmpty();
        assertThat(root.get("/api/v1/accounts/" + id + "/health/course?days=30")
                        .body()
                        .size())
                .isGreaterThan(5);
        assertThat(root.get("/api/v1/accounts/" + id + "/health/course?days=0").field())
                .isEqualTo("days");
        assertThat(root.get("/api/v1/accounts/" + id + "/risks").status()).isEqualTo(200);
    }

    @Test
    void runsAreStartedReadToldAndCancelled() {
        root.post("/api/v1/accounts", "[" + ACME + "]");
        assertThat(root.get("/api/v1/playbooks").body().findValuesAsText("key")).contains("churn-save");
        String start = "{\"playbook\": \"churn-save\", \"account\": \"A-1\", \"reason\": \"They called.\"}";
        Answer started = root.post("/api/v1/runs", start);
        assertThat(started.status()).isEqualTo(201);
        long run = started.body().at("/run/id").asLong();
        assertThat(root.get("/api/v1/runs/" + run).body().path("standsAt")).isNotEmpty();
        Answer again = root.post("/api/v1/runs", start);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.detail()).isNotBlank();
        assertThat(root.post("/api/v1/runs", start.replace("A-1", "A-9")).field())
                .isEqualTo("account");
        assertThat(root.post("/api/v1/runs", start.replace("churn-save", "no-such-play"))
                        .status())
                .isEqualTo(409);
        assertThat(root.post("/api/v1/runs", "{\"account\": \"A-1\", \"reason\": \"x\"}")
                        .field())
                .isEqualTo("playbook");
        assertThat(root.post("/api/v1/runs", "{\"playbook\": \"churn-save\", \"account\": \"A-1\"}")
                        .field())
                .isEqualTo("reason");
        Answer unheard = root.post("/api/v1/runs/" + run + "/messages", "{\"message\": \"it-rains\"}");
        assertThat(unheard.status()).isEqualTo(409);
        assertThat(root.post("/api/v1/runs/" + run + "/messages", "{}").field()).isEqualTo("message");
        assertThat(root.send(HttpMethod.DELETE, "/api/v1/runs/" + run, null).field())
                .isEqualTo("reason");
        assertThat(root.send(HttpMethod.DELETE, "/api/v1/runs/" + run + "?reason=Mistake", null)
                        .body()
                        .at("/run/outcome")
                        .asText())
                .isEqualTo("CANCELLED");
        assertThat(root.send(HttpMethod.DELETE, "/api/v1/runs/" + run + "?reason=Mistake", null)
                        .status())
                .isEqualTo(409);
        long account = started.body().at("/run/account").asLong();
        assertThat(root.get("/api/v1/accounts/" + account + "/runs").body().size())
                .isEqualTo(1);
    }

    @Test
    void momentsAreListedWithTheirVerdicts() {
        root.post("/api/v1/accounts", "[" + ACME + "]");
        JsonNode moments = root.get("/api/v1/moments?type=stage-changed").body();
        assertThat(moments).hasSize(1);
        long moment = moments.get(0).path("id").asLong();
        rounds.untilIdle("start-due-playbooks");
        assertThat(root.get("/api/v1/moments/" + moment)
                        .body()
                        .at("/moment/state")
                        .asText())
                .isEqualTo("DECIDED");
        assertThat(root.post("/api/v1/moments/" + moment + "/retry", "").status())
                .isEqualTo(409);
        assertThat(root.get("/api/v1/moments?state=ODD").field()).isEqualTo("state");
    }

    @Test
    void filesAreSentWithASavedOrAnInlineMapping() {
        String yaml = "kind: ACCOUNTS\nfields:\n  externalId: id\n  name: company\n";
        assertThat(root.put(
                                "/api/v1/mappings/crm",
                                "{\"kind\": \"ACCOUNTS\", \"definition\": \"" + yaml.replace("\n", "\\n") + "\"}")
                        .status())
                .isEqualTo(200);
        assertThat(root.get("/api/v1/mappings/crm").body().path("definition").asText())
                .isEqualTo(yaml);
        assertThat(root.get("/api/v1/mappings").body().findValuesAsText("name")).contains("crm");
        assertThat(root.get("/api/v1/mappings/none").status()).isEqualTo(404);
        assertThat(root.put("/api/v1/mappings/crm", "{\"definition\": \"x\"}").field())
                .isEqualTo("kind");
        assertThat(root.put("/api/v1/mappings/crm", "{\"kind\": \"ACCOUNTS\", \"definition\": \"kind: [\"}")
                        .field())
                .isEqualTo("mapping");
        String csv = "id,company\nA-1,Acme\n,Nobody\nA-2,Bolt\n";
        Answer named = root.upload("/api/v1/imports", "crm.csv", csv, fields("crm"));
        assertThat(named.status()).isEqualTo(202);
        assertThat(root.upload("/api/v1/imports", "crm.csv", csv, fields(yaml)).status())
                .isEqualTo(202);
        assertThat(root.upload("/api/v1/imports", "crm.csv", csv, fields("none"))
                        .field())
                .isEqualTo("mapping");
        assertThat(root.upload("/api/v1/imports", "crm.csv", csv, new LinkedMultiValueMap<>())
                        .field())
                .isEqualTo("mapping");
        rounds.untilIdle("take-in-imports");
        long id = named.body().path("id").asLong();
        assertThat(root.get("/api/v1/imports/" + id).body().path("added").asInt())
                .isEqualTo(2);
        JsonNode problems =
                root.get("/api/v1/imports/" + id + "/problems?severity=ERROR").body();
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).path("line").asInt()).isEqualTo(3);
        assertThat(root.get("/api/v1/imports/" + id + "/problems?severity=WARNING")
                        .body())
                .isEmpty();
        assertThat(root.get("/api/v1/imports").body()).hasSize(2);
    }

    @Test
    void whoOnlyReadsChangesNothing() {
        Calls eva = new Calls(rest, "eva");
        assertThat(eva.get("/api/v1/accounts").status()).isEqualTo(200);
        Answer answer = eva.post("/api/v1/accounts", "[" + ACME + "]");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.detail()).contains("do not include this");
    }

    private static List<String> named(Answer answer) {
        return answer.body().path("refused").findParents("row").stream()
                .map(row -> row.path("row").asInt() + " " + row.path("field").asText())
                .toList();
    }

    private static MultiValueMap<String, String> fields(String mapping) {
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        fields.add("mapping", mapping);
        return fields;
    }
}
