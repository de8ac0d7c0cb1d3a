package io.playmaker.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.playmaker.testing.PlaymakerTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpMethod;

/** The OpenAPI document is complete, and every call in it answers bad input in the same words and shape. */
@PlaymakerTest
class ApiDocumentTest {

    @Autowired
    TestRestTemplate rest;

    private Calls root;
    private JsonNode document;

    private record Call(String path, HttpMethod method, JsonNode said) {

        @Override
        public String toString() {
            return method + " " + path;
        }

        boolean takesJson() {
            return said.at("/requestBody/content").has("application/json");
        }
    }

    @BeforeEach
    void read() {
        root = new Calls(rest, "root");
        document = root.get("/v3/api-docs").body();
    }

    @Test
    void everyCallSaysWhatItDoesAndHowItFails() {
        assertThat(calls()).hasSizeGreaterThan(20).allSatisfy(call -> {
            assertThat(call.said().path("summary").asText()).isNotBlank();
            assertThat(call.said().path("tags")).isNotEmpty();
            assertThat(call.said().at("/responses/200").isMissingNode()
                            && call.said().at("/responses/202").isMissingNode())
                    .isFalse();
            for (String status : List.of("400", "401", "403"))
                assertThat(call.said()
                                .at("/responses/" + status + "/content/application~1problem+json/schema/$ref")
                                .asText())
                        .endsWith("/Problem");
            if (call.path().contains("{"))
                assertThat(call.said().path("responses").has("404")).isTrue();
            if (call.method().equals(HttpMethod.POST)) {
                assertThat(call.said().path("responses").has("409")).isTrue();
                assertThat(call.said().path("parameters").findValuesAsText("name"))
                        .contains("Idempotency-Key");
            }
        });
    }

    @Test
    void theDocumentSaysWhoMayCallAndPointsNowhere() {
        assertThat(document.at("/components/securitySchemes/basic/scheme").asText())
                .isEqualTo("basic");
        assertThat(document.at("/components/securitySchemes/token/scheme").asText())
                .isEqualTo("bearer");
        assertThat(document.path("security")).hasSize(2);
        assertThat(document.at("/components/schemas/Problem/properties/errors/items/$ref")
                        .asText())
                .endsWith("/FieldError");
        for (String ref : document.findValuesAsText("$ref"))
            assertThat(document.at(ref.substring(1)).isMissingNode()).as(ref).isFalse();
        assertThat(document.at("/components/schemas").properties())
                .extracting(Map.Entry::getKey)
                .as("names without blanks")
                .noneMatch(name -> name.contains(" "));
    }

    @Test
    void nobodyCallsWithoutASignIn() {
        Calls nobody = new Calls(rest, "nobody");
        assertThat(calls())
                .allSatisfy(call -> assertThat(nobody.send(
                                        call.method(),
                                        call.path().replaceAll("\\{[^}]+}", "1"),
                                        call.takesJson() ? "[]" : null)
                                .status())
                        .isEqualTo(401));
    }

    @Test
    void whatIsNotThereIsSaidInASentence() {
        assertThat(calls().stream().filter(call -> call.path().contains("/{id}")))
                .allSatisfy(call -> {
                    String said = call.path().endsWith("/messages") ? "{\"message\":\"x\"}" : "{}";
                    String body = call.takesJson() ? said : null;
                    String path = call.path()
                                    .replace("{key}", "churn-save")
                                    .replace("{risk}", "1")
                                    .replace("{id}", "999999999")
                            + "?reason=none&from=2026-01-01T00:00:00Z&at=2026-01-01T00:00:00Z";
                    Calls.Answer answer = root.send(call.method(), path, body);
                    assertThat(answer.status()).isEqualTo(404);
                    assertThat(answer.detail()).startsWith("There is no ").endsWith("999999999.");
                });
        Calls.Answer nowhere = root.get("/api/v1/nowhere");
        assertThat(nowhere.status()).isEqualTo(404);
        assertThat(nowhere.detail()).isEqualTo("There is nothing at this address.");
        assertThat(root.send(HttpMethod.DELETE, "/api/v1/signals", null).status())
                .isEqualTo(405);
    }

    @Test
    void whatIsNotANumberWhereOneIsNeededIsNamed() {
        assertThat(calls().stream().filter(call -> call.path().contains("/{id}")))
                .allSatisfy(call -> {
                    String path =
                            call.path()
                                            .replace("{key}", "churn-save")
                                            .replace("{risk}", "1")
                                            .replace("{id}", "abc") + "?reason=none";
                    Calls.Answer answer = root.send(call.method(), path, call.takesJson() ? "{}" : null);
                    assertThat(answer.status()).isEqualTo(400);
                    assertThat(answer.field()).isEqualTo("id");
                });
    }

    @Test
    void whatIsNotJsonIsRefusedByLine() {
        assertThat(calls().stream().filter(Call::takesJson)).isNotEmpty().allSatisfy(call -> {
            String path = call.path().replaceAll("\\{[^}]+}", "1");
            Calls.Answer broken = root.send(call.method(), path, "{\n\"}");
            assertThat(broken.status()).isEqualTo(400);
            assertThat(broken.field()).isEqualTo("body");
            assertThat(broken.message()).contains("line 2");
            assertThat(root.send(call.method(), path, "").status()).isEqualTo(400);
            assertThat(root.send(call.method(), path, "7").status()).isEqualTo(400);
        });
    }

    private List<Call> calls() {
        List<Call> calls = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(call -> calls.add(new Call(
                                path.getKey(),
                                HttpMethod.valueOf(call.getKey().toUpperCase(java.util.Locale.ROOT)),
                                call.getValue()))));
        return calls;
    }
}
