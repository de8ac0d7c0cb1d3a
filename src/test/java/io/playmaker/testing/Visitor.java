package io.playmaker.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody at a browser, or a program: keeps cookies, follows no redirects, sends exactly the path it is told. */
public class Visitor {

    private static final Pattern FORGERY_TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final String server;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final List<String> headers = new ArrayList<>();

    public Visitor(int port) {
        server = "http://localhost:" + port;
    }

    /** With a name and password in every request. */
    public Visitor basic(String person, String password) {
        byte[] both = (person + ":" + password).getBytes(StandardCharsets.UTF_8);
        return header("Authorization", "Basic " + Base64.getEncoder().encodeToString(both));
    }

    public Visitor bearer(String token) {
        return header("Authorization", "Bearer " + token);
    }

    public Visitor header(String name, String value) {
        headers.addAll(List.of(name, value));
        return this;
    }

    /** Fills in the sign-in page, and opens Tasklist once for its cookies. */
    public Visitor signIn(String person, String password) {
        HttpResponse<String> answer = submit(
                "/sign-in",
                "/sign-in",
                "username=" + URLEncoder.encode(person, StandardCharsets.UTF_8) + "&password="
                        + URLEncoder.encode(password, StandardCharsets.UTF_8));
        if (!answer.headers().firstValue("Location").orElse("").endsWith("/portfolio"))
            throw new AssertionError(person + " cannot sign in: " + answer.statusCode() + " "
                    + answer.headers().map());
        get("/camunda/app/tasklist/default/");
        return this;
    }

    /** Posts a form with the token against forged requests that the page holds. */
    public HttpResponse<String> submit(String page, String path, String form) {
        Matcher token = FORGERY_TOKEN.matcher(get(page).body());
        String body =
                form + (token.find() ? "&_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8) : "");
        return send("POST", path, "application/x-www-form-urlencoded", BodyPublishers.ofString(body));
    }

    public HttpResponse<String> get(String path) {
        return send("GET", path, "", BodyPublishers.noBody());
    }

    public HttpResponse<String> post(String path, String json) {
        return send("POST", path, "application/json", BodyPublishers.ofString(json));
    }

    public HttpResponse<String> send(String method, String path, String type, BodyPublisher body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(server + path)).method(method, body);
        if (!type.isEmpty()) request.header("Content-Type", type);
        if (!headers.isEmpty()) request.headers(headers.toArray(String[]::new));
        if (path.startsWith("/camunda")) cookie("XSRF-TOKEN").ifPresent(token -> request.header("X-XSRF-TOKEN", token));
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public java.util.Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }
}
