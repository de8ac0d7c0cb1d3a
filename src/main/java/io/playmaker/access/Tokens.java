package io.playmaker.access;

import io.playmaker.shared.Invalid;
import io.playmaker.shared.Invalid.Problem;
import io.playmaker.shared.Missing;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** API tokens: keys with which programs come in, each with scopes and an end. Only a hash of the secret is kept. */
@Service
@Transactional
public class Tokens {

    /** What every secret begins with, so that secret scanners know it. */
    static final String PREFIX = "pmk_";

    public static final int LONGEST_DAYS = 366;
    private static final int LONGEST_NAME = 100;
    private static final Duration USE_NOTED = Duration.ofMinutes(1);

    private final TokenRepository rows;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Tokens(TokenRepository rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Makes a token and tells its secret, this once.
     *
     * @param owner the person it acts for
     * @param name which program will use it
     * @param days how long it is good, 1 to 366
     * @throws Invalid naming {@code name}, {@code scopes} or {@code days}
     */
    public NewToken create(String owner, String name, Set<Scope> scopes, int days) {
        check(name, scopes, days);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        String secret = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        long id = rows.insert(owner, name.strip(), hash(secret), scopes, now, now.plus(Duration.ofDays(days)));
        return new NewToken(rows.get(id).orElseThrow(), secret);
    }

    private static void check(String name, Set<Scope> scopes, int days) {
        List<Problem> problems = new ArrayList<>();
        if (name.isBlank() || name.strip().length() > LONGEST_NAME)
            problems.add(new Problem(
                    "name", "Say which program will use the token, in at most " + LONGEST_NAME + " characters."));
        if (scopes.isEmpty()) problems.add(new Problem("scopes", "Choose at least one thing the token may do."));
        if (days < 1 || days > LONGEST_DAYS)
            problems.add(new Problem("days", "A token is good for 1 to " + LONGEST_DAYS + " days."));
        if (!problems.isEmpty()) throw new Invalid(problems);
    }

    /** All, the newest first; also those that ended. */
    @Transactional(readOnly = true)
    public List<Token> all() {
        return rows.all();
    }

    /** Ends a token at once. Again changes nothing. */
    public Token revoke(long id) {
        rows.revoke(id, clock.instant());
        return rows.get(id).orElseThrow(() -> Missing.of("token", id));
    }

    /** The token of this secret, if it is good now; notes its use. */
    Optional<Token> use(String secret) {
        Instant now = clock.instant();
        Optional<Token> token = rows.byHash(hash(secret)).filter(found -> found.isGood(now));
        token.ifPresent(found -> rows.used(found.id(), now, now.minus(USE_NOTED)));
        return token;
    }

    private static String hash(String secret) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
