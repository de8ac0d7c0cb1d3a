package io.playmaker.access;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A request that carries a key, with a hash of all that it asks; its body can be read once more. */
class NamedRequest extends HttpServletRequestWrapper {

    private static final int LARGEST = 20 * 1024 * 1024;

    private final String hash;
    private final byte @Nullable [] body;

    private NamedRequest(HttpServletRequest request, String hash, byte @Nullable [] body) {
        super(request);
        this.hash = hash;
        this.body = body;
    }

    /** Null when the body is too large to be kept in memory. */
    static @Nullable NamedRequest read(HttpServletRequest request) throws IOException, ServletException {
        MessageDigest digest = sha256();
        digest.update(
                (request.getRequestURI() + "?" + request.getQueryString() + "\n").getBytes(StandardCharsets.UTF_8));
        String type = request.getContentType();
        if (type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/")) {
            for (Part part : request.getParts()) add(part, digest);
            return new NamedRequest(request, HexFormat.of().formatHex(digest.digest()), null);
        }
        byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) return null;
        return new NamedRequest(request, HexFormat.of().formatHex(digest.digest(body)), body);
    }

    /** The same parts come with another boundary each time, so the raw body says nothing. */
    private static void add(Part part, MessageDigest digest) throws IOException {
        String head = "\n" + part.getName() + "\n" + part.getSubmittedFileName() + "\n";
        digest.update(head.getBytes(StandardCharsets.UTF_8));
        try (InputStream content = new DigestInputStream(part.getInputStream(), digest)) {
            content.transferTo(java.io.OutputStream.nullOutputStream());
        }
    }

    String hash() {
        return hash;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return body == null ? super.getInputStream() : new Again(new ByteArrayInputStream(body));
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static class Again extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        Again(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] buffer, int from, int length) {
            return bytes.read(buffer, from, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("Calls are read at once.");
        }
    }
}
