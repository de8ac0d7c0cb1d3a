package io.playmaker.testing;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;

/** A form with files, as browsers and Modeler write it. */
public final class Multipart {

    private static final String BOUNDARY = "----WebKitFormBoundaryKq3yXTzPn7AbCdEf";

    private final StringBuilder body = new StringBuilder();

    /** To be sent as the content type. */
    public static String type() {
        return "multipart/form-data; boundary=" + BOUNDARY;
    }

    public Multipart field(String name, String value) {
        return part("name=\"%s\"\r\n\r\n%s".formatted(name, value));
    }

    public Multipart file(String part, String file, String type, String content) {
        return part("name=\"%s\"; filename=\"%s\"\r\nContent-Type: %s\r\n\r\n%s".formatted(part, file, type, content));
    }

    private Multipart part(String part) {
        body.append("--")
                .append(BOUNDARY)
                .append("\r\nContent-Disposition: form-data; ")
                .append(part)
                .append("\r\n");
        return this;
    }

    public BodyPublisher body() {
        return BodyPublishers.ofString(body + "--" + BOUNDARY + "--\r\n");
    }
}
