package io.playmaker.message;

import io.playmaker.shared.AccountId;
import io.playmaker.shared.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of messages. */
@Repository
class MessageRows {

    private final JdbcClient jdbc;

    MessageRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** When a message is composed, from when on it may be sent, and until when that is tried. */
    record Times(Instant now, Instant due, Instant giveUp) {}

    void insert(NewMessage message, Message.State state, @Nullable String secret, Times times) {
        jdbc.sql("""
                        insert into message_message (message_key, channel, account_id, contact_id, recipients, subject,
                                                     text, secret, run_id, state, priority, attempts, next_at,
                                                     composed_at, give_up_at)
                        values (:key, :channel, :account, :contact, :to, :subject,
                                :text, :secret, :run, :state, :priority, 0, :due,
                                :now, :giveUp)
                        on conflict do nothing
                        """)
                .param("key", message.key())
                .param("channel", message.channel().name())
                .param("account", message.account().value())
                .param("contact", message.contact())
                .param("to", String.join("\n", message.to()))
                .param("subject", Columns.cut(message.subject(), 500))
                .param("text", message.text())
                .param("secret", secret)
                .param("run", message.run())
                .param("state", state.name())
                .param("priority", message.urgency().priority())
                .param("now", Columns.at(times.now()))
                .param("due", Columns.at(times.due()))
                .param("giveUp", Columns.at(times.giveUp()))
                .update();
    }

    /** Claims the message that is due longest until the transaction ends. */
    Optional<Message> claimOne(Instant now) {
        return jdbc.sql("""
                        select * from message_message
                        where state = 'WAITING' and next_at <= :now
                        order by next_at, id
                        limit 1
                        for update skip locked
                        """)
                .param("now", Columns.at(now))
                .query(MessageRows::message)
                .optional();
    }

    void sent(long id, Instant now) {
        jdbc.sql("""
                        update message_message
                        set state = 'SENT', attempts = attempts + 1, sent_at = :now, error = null,
                            text = case when secret is null then text else replace(text, secret, '…') end, secret = null
                        where id = :id
                        """).param("now", Columns.at(now)).param("id", id).update();
    }

    /** It waits for its next try, or is given up when it was tried for long enough. */
    void failed(long id, String error, Instant now, Instant nextAt) {
        jdbc.sql("""
                        update message_message
                        set state = case when coalesce(give_up_at, composed_at) <= :now then 'GIVEN_UP' else 'WAITING' end,
                            attempts = attempts + 1, error = :error, next_at = :next
                        where id = :id
                        """)
                .param("now", Columns.at(now))
                .param("error", Columns.cut(error, 2000))
                .param("next", Columns.at(nextAt))
                .param("id", id)
                .update();
    }

    boolean sendAgain(long id, Instant now, Instant giveUpAt) {
        return jdbc.sql("""
                                update message_message
                                set state = 'WAITING', attempts = 0, next_at = :now, give_up_at = :giveUp
                                where id = :id and state in ('GIVEN_UP', 'HELD')
                                """)
                        .param("now", Columns.at(now))
                        .param("giveUp", Columns.at(giveUpAt))
                        .param("id", id)
                        .update()
                == 1;
    }

    Optional<Message> byKey(String key) {
        return jdbc.sql("select * from message_message where message_key = :key")
                .param("key", key)
                .query(MessageRows::message)
                .optional();
    }

    Optional<Message> find(long id) {
        return jdbc.sql("select * from message_message where id = :id")
                .param("id", id)
                .query(MessageRows::message)
                .optional();
    }

    List<Message> of(AccountId account, int limit) {
        return jdbc.sql("""
                        select * from message_message where account_id = :account
                        order by composed_at desc, id desc
                        limit :limit
                        """)
                .param("account", account.value())
                .param("limit", limit)
                .query(MessageRows::message)
                .list();
    }

    static Message message(ResultSet row, int number) throws SQLException {
        Message.State state = Message.State.valueOf(row.getString("state"));
        return new Message(
                row.getLong("id"),
                row.getString("message_key"),
                NewMessage.Channel.valueOf(row.getString("channel")),
                new AccountId(row.getLong("account_id")),
                row.getObject("contact_id", Long.class),
                Arrays.asList(row.getString("recipients").split("\n")),
                row.getString("subject"),
                row.getString("text"),
                row.getObject("run_id", Long.class),
                state,
                row.getInt("attempts"),
                row.getString("error"),
                state == Message.State.CAPPED ? Columns.instantOrNull(row, "next_at") : null,
                row.getObject("composed_at", OffsetDateTime.class).toInstant(),
                Columns.instantOrNull(row, "sent_at"));
    }
}
