package io.playmaker.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The table of API tokens. */
@Repository
class TokenRepository {

    private final JdbcClient jdbc;

    TokenRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long insert(String owner, String name, String hash, Set<Scope> scopes, Instant at, Instant expiresAt) {
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into access_token (name, user_id, token_hash, scopes, created_at, expires_at)
                        values (:name, :owner, :hash, :scopes, :at, :expires)
                        """)
                .param("name", name)
                .param("owner", owner)
                .param("hash", hash)
                .param("scopes", words(scopes))
                .param("at", column(at))
                .param("expires", column(expiresAt))
                .update(id, "id");
        return Objects.requireNonNull(id.getKey()).longValue();
    }

    List<Token> all() {
        return jdbc.sql("select * from access_token order by id desc")
                .query(TokenRepository::token)
                .list();
    }

    Optional<Token> get(long id) {
        return jdbc.sql("select * from access_token where id = :id")
                .param("id", id)
                .query(TokenRepository::token)
                .optional();
    }

    Optional<Token> byHash(String hash) {
        return jdbc.sql("select * from access_token where token_hash = :hash")
                .param("hash", hash)
                .query(TokenRepository::token)
                .optional();
    }

    void revoke(long id, Instant at) {
        jdbc.sql("update access_token set revoked_at = :at where id = :id and revoked_at is null")
                .param("at", column(at))
                .param("id", id)
                .update();
    }

    void used(long id, Instant at, Instant notedBefore) {
        jdbc.sql("""
                        update access_token set last_used_at = :at
                        where id = :id and (last_used_at is null or last_used_at < :before)
                        """)
                .param("at", column(at))
                .param("id", id)
                .param("before", column(notedBefore))
                .update();
    }

    private static Token token(ResultSet row, int number) throws SQLException {
        return new Token(
                row.getLong("id"),
                row.getString("name"),
                row.getString("user_id"),
                scopes(row.getString("scopes")),
                Objects.requireNonNull(instant(row.getTimestamp("created_at"))),
                Objects.requireNonNull(instant(row.getTimestamp("expires_at"))),
                instant(row.getTimestamp("last_used_at")),
                instant(row.getTimestamp("revoked_at")));
    }

    private static String words(Set<Scope> scopes) {
        return scopes.stream().sorted().map(Scope::key).collect(Collectors.joining(" "));
    }

    private static Set<Scope> scopes(String words) {
        return Arrays.stream(words.split(" "))
                .flatMap(word -> Scope.of(word).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static OffsetDateTime column(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
