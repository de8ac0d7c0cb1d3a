package io.playmaker.playbook;

import io.playmaker.shared.AccountId;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Whoever decides about starts for an account has its turn until the decision is committed. So two nodes never count
 * the same account's runs at the same time, and neither starts one too many.
 */
@Repository
class Turns {

    private final JdbcClient jdbc;

    Turns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits for the turn of each account, always in the same order, so that two never wait for each other. */
    void take(Collection<AccountId> accounts) {
        Long[] ids = accounts.stream().map(AccountId::value).distinct().sorted().toArray(Long[]::new);
        if (ids.length == 0) return;
        if (known(ids) < ids.length) add(ids);
        jdbc.sql("""
                        select account_id from playbook_turn where account_id = any(:accounts)
                        order by account_id
                        for update
                        """).param("accounts", ids).query(Long.class).list();
    }

    private int known(Long[] ids) {
        return jdbc.sql("select count(*) from playbook_turn where account_id = any(:accounts)")
                .param("accounts", ids)
                .query(Integer.class)
                .single();
    }

    /** All of them, so that nobody holds one turn while it waits to add another. */
    private void add(Long[] ids) {
        jdbc.sql("""
                        insert into playbook_turn (account_id)
                        select * from unnest(cast(:accounts as bigint array))
                        on conflict do nothing
                        """).param("accounts", ids).update();
    }
}
