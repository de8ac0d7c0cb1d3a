package io.playmaker.message;

import io.playmaker.shared.AccountId;
import io.playmaker.shared.Columns;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What each contact got in the last days, and what still waits for them. */
@Repository
class ContactRows {

    private final JdbcClient jdbc;

    ContactRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits for the contact's turn and keeps it until the transaction ends. */
    void take(long contact) {
        if (locked(contact)) return;
        jdbc.sql("insert into message_turn (contact_id) values (:contact) on conflict do nothing")
                .param("contact", contact)
                .update();
        locked(contact);
    }

    private boolean locked(long contact) {
        return jdbc.sql("select contact_id from message_turn where contact_id = :contact for update")
                .param("contact", contact)
                .query(Long.class)
                .optional()
                .isPresent();
    }

    /**
     * When the contact got the message that fills their week: the newest but so many. One that is about to be sent counts
     * as sent now.
     */
    Optional<Instant> newest(long contact, int cap, Instant now, Instant since) {
        return jdbc.sql("""
                        select case when state = 'WAITING' then cast(:now as timestamp with time zone)
                                    else coalesce(sent_at, composed_at) end as at
                        from message_message
                        where contact_id = :contact
                          and (state = 'WAITING' or (state = 'SENT' and sent_at > :since)
                               or (state = 'HELD' and composed_at > :since))
                        order by 1 desc
                        limit 1 offset :before
                        """)
                .param("now", Columns.at(now))
                .param("since", Columns.at(since))
                .param("contact", contact)
                .param("before", cap - 1)
                .query((row, number) ->
                        row.getObject("at", OffsetDateTime.class).toInstant())
                .optional();
    }

    /** When the next of those that wait for this contact is looked at; none overtakes them. */
    Optional<Instant> firstInLine(long contact) {
        return jdbc.sql("""
                        select min(next_at) as at from message_message
                        where contact_id = :contact and state = 'CAPPED'
                        having count(*) > 0
                        """)
                .param("contact", contact)
                .query((row, number) ->
                        row.getObject("at", OffsetDateTime.class).toInstant())
                .optional();
    }

    record Full(AccountId account, long contact, int messages, Instant at) {}

    /** The contacts of these accounts whose week is full, each with when they got the message that fills it. */
    List<Full> crowded(Collection<AccountId> accounts, int cap, Instant now, Instant since) {
        return jdbc.sql("""
                        select account_id, contact_id, at, messages
                        from (
                            select account_id, contact_id, at,
                                   row_number() over (partition by contact_id order by at desc) as place,
                                   count(*) over (partition by contact_id) as messages
                            from (
                                select account_id, contact_id,
                                       case when state = 'WAITING' then cast(:now as timestamp with time zone)
                                            else coalesce(sent_at, composed_at) end as at
                                from message_message
                                where account_id = any(:accounts) and contact_id is not null
                                  and (state = 'WAITING' or (state = 'SENT' and sent_at > :since)
                                       or (state = 'HELD' and composed_at > :since))
                            ) counted
                        ) ranked
                        where place = :cap
                        """)
                .param("now", Columns.at(now))
                .param("since", Columns.at(since))
                .param("accounts", accounts.stream().map(AccountId::value).toArray(Long[]::new))
                .param("cap", cap)
                .query((row, number) -> new Full(
                        new AccountId(row.getLong("account_id")),
                        row.getLong("contact_id"),
                        row.getInt("messages"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Contacts for whom something waits that may be sent by now, as it seems. */
    List<Long> due(Instant now, int limit) {
        return jdbc.sql("""
                        select contact_id from message_message
                        where state = 'CAPPED' and next_at <= :now
                        group by contact_id
                        order by min(next_at), contact_id
                        limit :limit
                        """)
                .param("now", Columns.at(now))
                .param("limit", limit)
                .query(Long.class)
                .list();
    }

    /** What waits longest for the contact, the most urgent first. */
    Optional<Message> next(long contact) {
        return jdbc.sql("""
                        select * from message_message
                        where contact_id = :contact and state = 'CAPPED'
                        order by priority desc, id
                        limit 1
                        """)
                .param("contact", contact)
                .query(MessageRows::message)
                .optional();
    }

    void release(long message, Message.State state, Instant now, Instant giveUpAt) {
        jdbc.sql("""
                        update message_message
                        set state = :state, next_at = :now, give_up_at = :giveUp
                        where id = :id and state = 'CAPPED'
                        """)
                .param("state", state.name())
                .param("now", Columns.at(now))
                .param("giveUp", Columns.at(giveUpAt))
                .param("id", message)
                .update();
    }

    /** Everything that waits for the contact is looked at again then. */
    void postpone(long contact, Instant until) {
        jdbc.sql("update message_message set next_at = :until where contact_id = :contact and state = 'CAPPED'")
                .param("until", Columns.at(until))
                .param("contact", contact)
                .update();
    }
}
