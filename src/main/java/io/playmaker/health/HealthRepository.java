package io.playmaker.health;

import io.playmaker.health.HealthNow.Reason;
import io.playmaker.shared.AccountId;
import io.playmaker.shared.Columns;
import io.playmaker.shared.StoredJson;
import io.playmaker.signal.Dimension;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The tables of health: the queue of stale accounts, where each stands, and the snapshots. */
@Repository
class HealthRepository {

    private static final int LONGEST_LINE = 300;

    private final JdbcTemplate jdbc;
    private final StoredJson json;

    HealthRepository(JdbcTemplate jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Adds one line to the queue for all of them, or several when there are many.
     *
     * @param learnedFrom none of the facts that ask for it was learned earlier; null when none do
     * @param bulk whether it may wait until all that is fresh is done
     */
    void markStale(Collection<AccountId> accounts, Instant since, @Nullable Instant learnedFrom, boolean bulk) {
        List<AccountId> all = List.copyOf(accounts);
        for (int from = 0; from < all.size(); from += LONGEST_LINE)
            jdbc.update(
                    "insert into health_stale (accounts, since, learned_from, bulk) values (cast(? as bigint array), ?, ?, ?)",
                    ids(all.subList(from, Math.min(from + LONGEST_LINE, all.size()))),
                    Columns.at(since),
                    Columns.at(learnedFrom),
                    bulk);
    }

    /** The oldest lines of one sort, locked until the transaction ends; those that others work on are left to them. */
    List<Mark> claimStale(boolean bulk, int lines) {
        return jdbc.query(
                "select id, accounts, learned_from from health_stale where bulk = ? order by id limit ? for update skip locked",
                (row, i) ->
                        new Mark(row.getLong(1), accounts(row.getArray(2)), Columns.instantOrNull(row, "learned_from")),
                bulk,
                lines);
    }

    private static List<AccountId> accounts(java.sql.Array column) throws SQLException {
        return Arrays.stream((Object[]) column.getArray())
                .map(id -> new AccountId((Long) id))
                .toList();
    }

    void forget(List<Mark> marks) {
        jdbc.update("delete from health_stale where id = any(cast(? as bigint array))", (Object)
                marks.stream().map(Mark::id).toArray(Long[]::new));
    }

    List<AccountId> claimDue(Instant now, int limit) {
        return jdbc.query("""
                select account_id from health_current where recheck_at <= ?
                order by recheck_at limit ? for update skip locked
                """, (row, i) -> new AccountId(row.getLong(1)), Columns.at(now), limit);
    }

    /** Where these accounts stand, locked until the transaction ends; a new account begins as unknown. */
    List<Current> lock(Collection<AccountId> accounts, Instant now) {
        jdbc.update("""
                insert into health_current (account_id, band, band_since, banded, coverage, content)
                select u.id, 'UNKNOWN', cast(? as timestamp with time zone), false, 0, 0
                from unnest(cast(? as bigint array)) as u (id)
                where not exists (select 1 from health_current c where c.account_id = u.id)
                order by u.id
                on conflict do nothing
                """, Columns.at(now), ids(accounts));
        return jdbc.query("""
                select * from health_current
                where account_id in (select k.id from unnest(cast(? as bigint array)) as k (id))
                order by account_id for update
                """, (row, i) -> current(row), (Object) ids(accounts));
    }

    List<Long> snapshotNumbers(int count) {
        Long[] rows = new Long[count];
        java.util.Arrays.fill(rows, 0L);
        return jdbc.query(
                "select nextval('health_snapshot_number') from unnest(cast(? as bigint array)) as u (id)",
                (row, i) -> row.getLong(1),
                (Object) rows);
    }

    void saveSnapshots(List<HealthNow> snapshots) {
        jdbc.batchUpdate(
                """
                insert into health_snapshot
                    (id, account_id, scored_at, score, band, band_since, trend, coverage, scorecard, scorecard_version, detail)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                snapshots.stream()
                        .map(now -> new Object[] {
                            now.snapshot(), now.account().value(), Columns.at(now.scoredAt()), now.score(),
                            now.band().name(), Columns.at(now.bandSince()), now.trend(), now.coverage(),
                            now.scorecard(), now.scorecardVersion(), json.write(Detail.of(now))
                        })
                        .toList());
    }

    void save(List<Current> currents) {
        jdbc.batchUpdate("""
                update health_current
                set score = ?, band = ?, band_since = ?, banded = ?, pending_band = ?, pending_since = ?, out_since = ?,
                    trend = ?, coverage = ?, content = ?, snapshot_id = ?, scored_at = ?, recheck_at = ?,
                    asked_risks = ?, watched = ?
                where account_id = ?
                """, currents.stream().map(HealthRepository::columns).toList());
    }

    private static @Nullable Object[] columns(Current current) {
        Standing standing = current.standing();
        Band pending = standing.pending();
        return new @Nullable Object[] {
            current.score(),
            standing.band().name(),
            Columns.at(standing.since()),
            standing.banded(),
            pending == null ? null : pending.name(),
            Columns.at(standing.pendingSince()),
            Columns.at(standing.outSince()),
            current.trend(),
            current.coverage(),
            current.content(),
            current.snapshot(),
            Columns.at(current.scoredAt()),
            Columns.at(current.recheckAt()),
            current.askedRisks(),
            current.watched(),
            current.account().value()
        };
    }

    /** The newest snapshot of each, with the trend of the last scoring. */
    List<HealthNow> now(Collection<AccountId> accounts) {
        return jdbc.query("""
                select s.id, s.account_id, s.scored_at, s.score, s.band, s.band_since, c.trend, s.coverage, s.scorecard,
                       s.scorecard_version, s.detail
                from health_current c join health_snapshot s on s.id = c.snapshot_id
                where c.account_id = any(cast(? as bigint array))
                """, (row, i) -> snapshot(row), (Object) ids(accounts));
    }

    Optional<HealthNow> snapshot(long id) {
        return jdbc.query("select * from health_snapshot where id = ?", (row, i) -> snapshot(row), id).stream()
                .findFirst();
    }

    /** An account's band and score, without the reasons. */
    record Stand(Band band, @Nullable Double score) {

        static final Stand NEW = new Stand(Band.UNKNOWN, null);
    }

    Map<AccountId, Stand> stands(Collection<AccountId> accounts) {
        Map<AccountId, Stand> stands = new HashMap<>();
        jdbc.query(
                "select account_id, band, score from health_current where account_id = any(cast(? as bigint array))",
                row -> {
                    stands.put(
                            new AccountId(row.getLong("account_id")),
                            new Stand(Band.valueOf(row.getString("band")), row.getObject("score", Double.class)));
                },
                (Object) ids(accounts));
        return stands;
    }

    /** The band the account was in at that instant; none before it was first scored. */
    Optional<Band> bandAt(AccountId account, Instant at) {
        return jdbc.query("""
                        select band from health_snapshot where account_id = ? and scored_at <= ?
                        order by scored_at desc, id desc limit 1
                        """, (row, i) -> Band.valueOf(row.getString(1)), account.value(), Columns.at(at)).stream()
                .findFirst();
    }

    private HealthNow snapshot(ResultSet row) throws SQLException {
        Detail detail = json.read(row.getString("detail"), Detail.class);
        return new HealthNow(
                new AccountId(row.getLong("account_id")),
                row.getObject("score", Double.class),
                Band.valueOf(row.getString("band")),
                row.getObject("band_since", OffsetDateTime.class).toInstant(),
                row.getObject("trend", Double.class),
                row.getDouble("coverage"),
                detail.dimensions(),
                detail.reasons(),
                detail.overrides(),
                detail.lostToOverrides(),
                row.getString("scorecard"),
                row.getInt("scorecard_version"),
                row.getObject("scored_at", OffsetDateTime.class).toInstant(),
                row.getLong("id"));
    }

    private static Current current(ResultSet row) throws SQLException {
        String pending = row.getString("pending_band");
        return new Current(
                new AccountId(row.getLong("account_id")),
                row.getObject("score", Double.class),
                new Standing(
                        Band.valueOf(row.getString("band")),
                        row.getObject("band_since", OffsetDateTime.class).toInstant(),
                        row.getBoolean("banded"),
                        pending == null ? null : Band.valueOf(pending),
                        Columns.instantOrNull(row, "pending_since"),
                        Columns.instantOrNull(row, "out_since")),
                row.getObject("trend", Double.class),
                row.getDouble("coverage"),
                row.getLong("content"),
                row.getObject("snapshot_id", Long.class),
                Columns.instantOrNull(row, "scored_at"),
                Columns.instantOrNull(row, "recheck_at"),
                row.getString("asked_risks"),
                row.getString("watched"));
    }

    private static Long[] ids(Collection<AccountId> accounts) {
        return accounts.stream().map(AccountId::value).toArray(Long[]::new);
    }

    /** A line of the queue. */
    record Mark(long id, List<AccountId> accounts, @Nullable Instant learnedFrom) {}

    /** Where an account stands. {@code content} tells whether anything moved since the last snapshot. */
    record Current(
            AccountId account,
            @Nullable Double score,
            Standing standing,
            @Nullable Double trend,
            double coverage,
            long content,
            @Nullable Long snapshot,
            @Nullable Instant scoredAt,
            @Nullable Instant recheckAt,
            @Nullable String askedRisks,
            @Nullable String watched) {

        Current asking(@Nullable String risks) {
            return new Current(
                    account, score, standing, trend, coverage, content, snapshot, scoredAt, recheckAt, risks, watched);
        }

        Current watching(@Nullable String watches, @Nullable Instant dwellEnds) {
            Instant recheck =
                    dwellEnds != null && (recheckAt == null || dwellEnds.isBefore(recheckAt)) ? dwellEnds : recheckAt;
            return new Current(
                    account,
                    score,
                    standing,
                    trend,
                    coverage,
                    content,
                    snapshot,
                    scoredAt,
                    recheck,
                    askedRisks,
                    watches);
        }
    }

    record Detail(
            Map<Dimension, Double> dimensions, List<Reason> reasons, List<String> overrides, double lostToOverrides) {

        static Detail of(HealthNow now) {
            return new Detail(now.dimensions(), now.reasons(), now.overrides(), now.lostToOverrides());
        }
    }
}
