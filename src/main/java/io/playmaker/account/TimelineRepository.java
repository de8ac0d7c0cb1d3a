package io.playmaker.account;

import io.playmaker.shared.AccountId;
import io.playmaker.shared.Columns;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TimelineRepository {

    private final JdbcClient jdbc;

    TimelineRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(AccountId account, TimelineEntry entry) {
        jdbc.sql("""
                        insert into account_timeline (account_id, at, kind, title, text, done_by, link)
                        values (:account, :at, :kind, :title, :text, :by, :link)
                        """)
                .param("account", account.value())
                .param("at", entry.at().atOffset(ZoneOffset.UTC))
                .param("kind", entry.kind())
                .param("title", Columns.cut(entry.title(), 300))
                .param("text", entry.text() == null ? null : Columns.cut(entry.text(), 4000))
                .param("by", entry.by())
                .param("link", entry.link())
                .update();
    }

    List<TimelineEntry> newest(AccountId account, int limit) {
        return jdbc.sql("""
                        select at, kind, title, text, done_by, link
                        from account_timeline
                        where account_id = :account
                        order by at desc, id desc
                        limit :limit
                        """)
                .param("account", account.value())
                .param("limit", limit)
                .query((row, number) -> new TimelineEntry(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("kind"),
                        row.getString("title"),
                        row.getString("text"),
                        row.getString("done_by"),
                        row.getString("link")))
                .list();
    }
}
