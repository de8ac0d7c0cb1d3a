package io.playmaker.account;

import io.playmaker.shared.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AccountRepository {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    AccountRepository(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    Optional<Account> find(AccountId id) {
        return jdbc.sql("select * from account_account where id = :id")
                .param("id", id.value())
                .query(AccountRepository::account)
                .optional();
    }

    Optional<Account> lock(AccountId id) {
        return jdbc.sql("select * from account_account where id = :id for update")
                .param("id", id.value())
                .query(AccountRepository::account)
                .optional();
    }

    Optional<Account> find(String externalId) {
        return jdbc.sql("select * from account_account where external_id = :id")
                .param("id", externalId)
                .query(AccountRepository::account)
                .optional();
    }

    List<Account> find(Collection<AccountId> ids) {
        if (ids.isEmpty()) return List.of();
        return jdbc.sql("select * from account_account where id = any(:ids)")
                .param("ids", ids.stream().map(AccountId::value).toArray(Long[]::new))
                .query(AccountRepository::account)
                .list();
    }

    List<Account> inStage(Stage stage) {
        return jdbc.sql("select * from account_account where stage = :stage order by external_id")
                .param("stage", stage.name())
                .query(AccountRepository::account)
                .list();
    }

    long count() {
        return jdbc.sql("select count(*) from account_account")
                .query(Long.class)
                .single();
    }

    List<AccountId> inSegments(Collection<String> segments) {
        return jdbc.sql("select id from account_account where segment = any(:segments) order by id")
                .param("segments", segments.toArray(String[]::new))
                .query((row, number) -> new AccountId(row.getLong("id")))
                .list();
    }

    List<Tenure> tenures(long afterId, int limit) {
        return jdbc.sql("select * from account_account where id > :after order by id limit :limit")
                .param("after", afterId)
                .param("limit", limit)
                .query(AccountRepository::tenure)
                .list();
    }

    Map<String, AccountId> resolve(Collection<String> externalIds) {
        Map<String, AccountId> found = new HashMap<>();
        if (externalIds.isEmpty()) return found;
        // Joined rather than "= any": with a cached plan that would compare each with each.
        jdbc.sql("""
                        select a.id, a.external_id
                        from unnest(cast(:ids as varchar array)) as k (external_id)
                        join account_account a on a.external_id = k.external_id
                        """).param("ids", externalIds.toArray(String[]::new)).query(row -> {
            found.put(row.getString("external_id"), new AccountId(row.getLong("id")));
        });
        return found;
    }

    /** What is stored, as the rows that would say it; nobody else changes it until the transaction ends. */
    Map<String, AccountRow> lockRows(Collection<String> externalIds) {
        Map<String, AccountRow> found = new HashMap<>();
        if (externalIds.isEmpty()) return found;
        jdbc.sql("select * from account_account where external_id = any(:ids) order by id for update")
                .param("ids", externalIds.toArray(String[]::new))
                .query(row -> {
                    found.put(row.getString("external_id"), row(row));
                });
        return found;
    }

    void insert(List<AccountRow> rows, Instant now) {
        batches.batchUpdate(
                """
                insert into account_account
                    (name, segment, stage, owner, industry, country, language, region, zone, signed_up_on, churned_on,
                     changed_at, created_at, stage_since, external_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                rows.stream()
                        .map(row -> new Object[] {
                            row.name(),
                            row.segment(),
                            row.stage(),
                            row.owner(),
                            row.industry(),
                            row.country(),
                            row.language(),
                            row.region(),
                            row.zone(),
                            row.signedUpOn(),
                            row.churnedOn(),
                            now.atOffset(ZoneOffset.UTC),
                            now.atOffset(ZoneOffset.UTC),
                            now.atOffset(ZoneOffset.UTC),
                            row.externalId()
                        })
                        .toList());
    }

    void update(List<AccountRow> rows, Instant now) {
        batches.batchUpdate(
                """
                update account_account
                set stage_since = case when stage = ? then stage_since else ? end, name = ?, segment = ?, stage = ?, owner = ?, industry = ?, country = ?, language = ?, region = ?,
                    zone = ?, signed_up_on = ?, churned_on = ?, changed_at = ?
                where external_id = ?
                """,
                rows.stream()
                        .map(row -> new Object[] {
                            row.stage(),
                            now.atOffset(ZoneOffset.UTC),
                            row.name(),
                            row.segment(),
                            row.stage(),
                            row.owner(),
                            row.industry(),
                            row.country(),
                            row.language(),
                            row.region(),
                            row.zone(),
                            row.signedUpOn(),
                            row.churnedOn(),
                            now.atOffset(ZoneOffset.UTC),
                            row.externalId()
                        })
                        .toList());
    }

    void setStage(AccountId id, Stage stage, @Nullable LocalDate churnedOn, Instant now) {
        jdbc.sql("""
                        update account_account
                        set stage = :stage, stage_since = :now, churned_on = :churnedOn, changed_at = :now
                        where id = :id
                        """)
                .param("stage", stage.name())
                .param("churnedOn", churnedOn)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .update();
    }

    void setOwner(AccountId id, String owner, Instant now) {
        jdbc.sql("update account_account set owner = :owner, changed_at = :now where id = :id")
                .param("owner", owner)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .update();
    }

    Map<String, Integer> bookSizes() {
        Map<String, Integer> sizes = new HashMap<>();
        jdbc.sql("""
                        select owner, count(*) as accounts
                        from account_account
                        where owner is not null and stage <> 'CHURNED'
                        group by owner
                        """).query(row -> {
            sizes.put(row.getString("owner"), row.getInt("accounts"));
        });
        return sizes;
    }

    private static AccountRow row(ResultSet row) throws SQLException {
        return new AccountRow(
                row.getString("external_id"),
                row.getString("name"),
                row.getString("segment"),
                row.getString("stage"),
                row.getString("owner"),
                row.getString("industry"),
                row.getString("country"),
                row.getString("language"),
                row.getString("region"),
                row.getString("zone"),
                row.getObject("signed_up_on", LocalDate.class),
                row.getObject("churned_on", LocalDate.class));
    }

    private static Tenure tenure(ResultSet row, int number) throws SQLException {
        return new Tenure(
                account(row, number),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("stage_since", OffsetDateTime.class).toInstant());
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                new AccountId(row.getLong("id")),
                row.getString("external_id"),
                row.getString("name"),
                row.getString("segment"),
                Stage.valueOf(row.getString("stage")),
                row.getString("owner"),
                row.getString("industry"),
                row.getString("country"),
                row.getString("language"),
                row.getString("region"),
                ZoneId.of(row.getString("zone")),
                row.getObject("signed_up_on", LocalDate.class),
                row.getObject("churned_on", LocalDate.class));
    }
}
