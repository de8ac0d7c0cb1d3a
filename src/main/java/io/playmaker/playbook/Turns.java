package io.playmaker.playbook;

import io.playmaker.shared.AccountId;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;

/**
 * Whoever decides about starts for an account has its turn until the decision is committed. So two nodes never count
 * the same account's runs at the same time, and neither starts one too many.
 */
@Repository
class Turns {

    private final NamedParameterJdbcTemplate jdbc;

    Turns(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits for the turn of each account, always in the same order, so that two never wait for each other. */
    void take(Collection<AccountId> accounts) {
        List<Long> ids =
                accounts.stream().map(AccountId::value).distinct().sorted().toList();
        if (ids.isEmpty()) return;
        if (known(ids) < ids.size()) add(ids);
        jdbc.queryForList("""
                select account_id from playbook_turn where account_id in (:accounts)
                order by account_id
                for update
                """, new MapSqlParameterSource("accounts", ids), Long.class);
    }

    private int known(List<Long> ids) {
        Integer count = jdbc.queryForObject(
                "select count(*) from playbook_turn where account_id in (:accounts)",
                new MapSqlParameterSource("accounts", ids),
                Integer.class);
        return count == null ? 0 : count;
    }

    /** All of them, so that nobody holds one turn while it waits to add another. */
    private void add(List<Long> ids) {
        jdbc.batchUpdate(
                "insert into playbook_turn (account_id) values (:account) on conflict do nothing",
                ids.stream().map(id -> new MapSqlParameterSource("account", id)).toArray(SqlParameterSource[]::new));
    }
}
