package io.playmaker.voice;

import io.playmaker.shared.AccountId;
import io.playmaker.shared.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of what was asked and answered. */
@Repository
class AskedRows {

    private final JdbcClient jdbc;
    private final Catalogue catalogue;
    private final Clock clock;

    AskedRows(JdbcClient jdbc, Catalogue catalogue, Clock clock) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** False when this occasion is known already. */
    boolean insert(Asking asking, AnswerToken token, Invitations.Whom whom, Instant expiresAt) {
        return jdbc.sql("""
                                insert into voice_asked (ask_key, token_hash, survey, account_id, contact_id, contact_name,
                                                         email, language, run_id, subject, asked_at, expires_at)
                                values (:key, :hash, :survey, :account, :contact, :name,
                                        :email, :language, :run, :subject, :now, :expires)
                                on conflict do nothing
                                """)
                        .param("key", asking.key())
                        .param("hash", token.hash())
                        .param("survey", asking.survey())
                        .param("account", asking.account().value())
                        .param("contact", asking.contact())
                        .param("name", whom.name())
                        .param("email", asking.email())
                        .param("language", whom.language())
                        .param("run", asking.run())
                        .param("subject", asking.subject())
                        .param("now", Columns.at(clock.instant()))
                        .param("expires", Columns.at(expiresAt))
                        .update()
                == 1;
    }

    /** Which mail carries the link, and whether that waits. */
    void invited(String key, long message, boolean waits) {
        jdbc.sql("update voice_asked set message_id = :message, waits = :waits where ask_key = :key")
                .param("message", message)
                .param("waits", waits)
                .param("key", key)
                .update();
    }

    /** The mail goes now: the link opens the question for as long from now on as it was asked for. */
    void released(long message, Instant at) {
        jdbc.sql("select id, asked_at, expires_at from voice_asked where message_id = :message and waits")
                .param("message", message)
                .query((row, number) -> new Waited(
                        row.getLong("id"), Columns.instant(row, "asked_at"), Columns.instant(row, "expires_at")))
                .optional()
                .ifPresent(one -> jdbc.sql("update voice_asked set waits = false, expires_at = :until where id = :id")
                        .param("until", Columns.at(at.plus(Duration.between(one.asked(), one.expires()))))
                        .param("id", one.id())
                        .update());
    }

    private record Waited(long id, Instant asked, Instant expires) {}

    /** Takes the first answer; false when there is one, or the time is over. */
    boolean answered(AnswerToken token, Survey.Option option, @Nullable String remark) {
        return jdbc.sql("""
                                update voice_asked
                                set answered_at = :now, answer = :answer, score = :score, remark = :remark
                                where token_hash = :hash and answered_at is null and expires_at > :now
                                """)
                        .param("now", Columns.at(clock.instant()))
                        .param("answer", option.key())
                        .param("score", option.score())
                        .param("remark", remark)
                        .param("hash", token.hash())
                        .update()
                == 1;
    }

    Asked byKey(String key) {
        return jdbc.sql("select * from voice_asked where ask_key = :key")
                .param("key", key)
                .query(this::asked)
                .single();
    }

    /** What the link opens now. */
    Optional<Asked> byToken(AnswerToken token) {
        return jdbc.sql("select * from voice_asked where token_hash = :hash and expires_at > :now")
                .param("hash", token.hash())
                .param("now", Columns.at(clock.instant()))
                .query(this::asked)
                .optional();
    }

    List<Asked> of(AccountId account, int limit) {
        return jdbc.sql("""
                        select * from voice_asked where account_id = :account
                        order by asked_at desc, id desc
                        limit :limit
                        """)
                .param("account", account.value())
                .param("limit", limit)
                .query(this::asked)
                .list();
    }

    private Asked asked(ResultSet row, int number) throws SQLException {
        return new Asked(
                row.getLong("id"),
                row.getString("survey"),
                catalogue.title(row.getString("survey")),
                state(row),
                new AccountId(row.getLong("account_id")),
                row.getObject("contact_id", Long.class),
                row.getString("contact_name"),
                row.getString("email"),
                row.getString("language"),
                row.getObject("run_id", Long.class),
                row.getString("subject"),
                row.getObject("message_id", Long.class),
                Columns.instant(row, "asked_at"),
                Columns.instant(row, "expires_at"),
                row.getObject("answered_at") == null ? null : Columns.instant(row, "answered_at"),
                row.getString("answer"),
                row.getObject("score", Integer.class),
                row.getString("remark"));
    }

    private Asked.State state(ResultSet row) throws SQLException {
        if (row.getObject("answered_at") != null) return Asked.State.ANSWERED;
        if (row.getBoolean("waits")) return Asked.State.WAITS;
        return Columns.instant(row, "expires_at").isAfter(clock.instant()) ? Asked.State.OPEN : Asked.State.EXPIRED;
    }
}
