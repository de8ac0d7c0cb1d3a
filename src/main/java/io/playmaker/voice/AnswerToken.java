package io.playmaker.voice;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** The secret in a survey's link: 256 random bits. Only its hash is kept. */
record AnswerToken(String secret) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    static AnswerToken fresh() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new AnswerToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** What somebody says is a token, if it has the form of one. */
    static Optional<AnswerToken> of(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new AnswerToken(text)) : Optional.empty();
    }

    String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /** Leaves the secret out: this may end in a log. */
    @Override
    public String toString() {
        return "AnswerToken";
    }
}
