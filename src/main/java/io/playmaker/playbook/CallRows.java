package io.playmaker.playbook;

import io.playmaker.shared.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Calls of actions that were made, for actions whose effect would show twice. */
@Repository
class CallRows {

    private final JdbcClient jdbc;

    CallRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when this call was made before. */
    boolean first(String key) {
        return jdbc.sql("insert into playbook_call (call_key) values (:key) on conflict do nothing")
                        .param("key", Columns.cut(key, 200))
                        .update()
                == 1;
    }
}
