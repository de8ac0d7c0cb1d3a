package io.playmaker.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.playmaker.testing.TestPeople;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Calls of a program that signs in as some person. */
final class Calls {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final TestRestTemplate rest;

    Calls(TestRestTemplate rest, String person) {
        this.rest = TestPeople.as(rest, person);
    }

    /** What came back. */
    record Answer(int status, JsonNode body) {

        String detail() {
            return body.path("detail").asText();
        }

        /** The field that the first error names. */
        String field() {
            return body.path("errors").path(0).path("field").asText();
        }

        String message() {
            return body.path("errors").path(0).path("message").asText();
        }
    }

    Answer get(String path) {
        return send(HttpMethod.GET, path, null);
    }

    Answer post(String path, String json) {
        return send(HttpMethod.POST, path, json);
    }

    Answer put(String path, String json) {
        return send(HttpMethod.PUT, path, json);
    }

    Answer send(HttpMethod method, String path, @org.jspecify.annotations.Nullable String json) {
        HttpHeaders headers = new HttpHeaders();
        if (json != null) headers.setContentType(MediaType.APPLICATION_JSON);
        return answer(rest.exchange(path, method, new HttpEntity<>(json, headers), String.class));
    }

    Answer upload(String path, String fileName, String csv, MultiValueMap<String, String> fields) {
        HttpHeaders text = new HttpHeaders();
        text.setContentType(MediaType.TEXT_PLAIN);
        text.setContentDispositionFormData("file", fileName);
        MultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
        parts.add("file", new HttpEntity<>(csv, text));
        fields.forEach((name, values) -> values.forEach(value -> parts.add(name, value)));
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.MULTIPART_FORM_DATA);
        return answer(rest.exchange(path, HttpMethod.POST, new HttpEntity<>(parts, headers), String.class));
    }

    private static Answer answer(ResponseEntity<String> answer) {
        try {
            String body = answer.getBody();
            return new Answer(answer.getStatusCode().value(), JSON.readTree(body == null ? "" : body));
        } catch (JsonProcessingException e) {
            throw new AssertionError("Not JSON: " + answer, e);
        }
    }
}
