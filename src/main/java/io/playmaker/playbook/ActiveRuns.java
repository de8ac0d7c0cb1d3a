package io.playmaker.playbook;

import io.playmaker.shared.AccountId;
import io.playmaker.shared.Columns;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the ledger asks about runs: which are active, how many, and when the last ones ended. For whole batches. */
@Repository
class ActiveRuns {

    private final JdbcClient jdbc;

    ActiveRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which playbook, account and subject; while a run of it is active, no other may be. */
    record Key(String playbook, AccountId account, String subject) {

        String text() {
            return playbook + "|" + account + "|" + subject;
        }
    }

    static Key key(Run run) {
        return new Key(run.playbook(), run.account(), run.subject());
    }

    /**
     * Those of these keys that have an active run. A run that another playbook called counts for the account as a whole,
     * whatever its subject.
     */
    Set<String> active(Collection<Key> keys) {
        if (keys.isEmpty()) return Set.of();
        return new HashSet<>(jdbc.sql("""
                        select active_key from playbook_run where active_key in (:keys)
                        union
                        select playbook || '|' || account_id || '|' from playbook_run
                        where playbook in (:playbooks) and account_id in (:accounts) and ended_at is null
                          and parent_id is not null
                        """)
                .param("keys", keys.stream().map(Key::text).toList())
                .param("playbooks", keys.stream().map(Key::playbook).distinct().toList())
                .param("accounts", values(keys.stream().map(Key::account).toList()))
                .query(String.class)
                .list());
    }

    /** When a run ended, and how long its playbook rests afterwards. */
    record LastRun(Instant ended, Duration cooldown) {}

    /** The run of each playbook, account and subject that ended last. */
    Map<Key, LastRun> lastEnded(Collection<String> playbooks, Collection<AccountId> accounts) {
        Map<Key, LastRun> ended = new HashMap<>();
        if (playbooks.isEmpty() || accounts.isEmpty()) return ended;
        jdbc.sql("""
                        select playbook, account_id, subject, ended_at, cooldown_seconds
                        from (
                            select playbook, account_id, subject, ended_at, cooldown_seconds,
                                   row_number() over (partition by playbook, account_id, subject
                                                      order by ended_at desc, id desc) as place
                            from playbook_run
                            where playbook in (:playbooks) and account_id in (:accounts) and ended_at is not null
                        ) runs
                        where place = 1
                        """)
                .param("playbooks", playbooks)
                .param("accounts", values(accounts))
                .query(row -> {
                    ended.put(
                            new Key(
                                    row.getString("playbook"),
                                    new AccountId(row.getLong("account_id")),
                                    row.getString("subject")),
                            new LastRun(
                                    Columns.instant(row, "ended_at"),
                                    Duration.ofSeconds(row.getLong("cooldown_seconds"))));
                });
        return ended;
    }

    /** How many runs are active for each account; sub-playbooks belong to their caller and are not counted. */
    Map<AccountId, Integer> countActive(Collection<AccountId> accounts) {
        Map<AccountId, Integer> counts = new HashMap<>();
        if (accounts.isEmpty()) return counts;
        jdbc.sql("""
                        select account_id, count(*) as runs
                        from playbook_run
                        where account_id in (:accounts) and state = 'RUNNING' and parent_id is null
                        group by account_id
                        """).param("accounts", values(accounts)).query(row -> {
            counts.put(new AccountId(row.getLong("account_id")), row.getInt("runs"));
        });
        return counts;
    }

    private static List<Long> values(Collection<AccountId> accounts) {
        return accounts.stream().map(AccountId::value).distinct().toList();
    }
}
