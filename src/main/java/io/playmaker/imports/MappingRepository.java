package io.playmaker.imports;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MappingRepository {

    private final JdbcClient jdbc;

    MappingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Mapping> all() {
        return jdbc.sql("select name, kind, definition from imports_mapping order by name")
                .query((row, number) -> new Mapping(
                        row.getString("name"),
                        ImportKind.valueOf(row.getString("kind")),
                        row.getString("definition"),
                        false))
                .list();
    }

    void save(Mapping mapping, String by, Instant now) {
        jdbc.sql("delete from imports_mapping where name = :name")
                .param("name", mapping.name())
                .update();
        jdbc.sql("""
                        insert into imports_mapping (name, kind, definition, saved_by, saved_at)
                        values (:name, :kind, :definition, :by, :now)
                        """)
                .param("name", mapping.name())
                .param("kind", mapping.kind().name())
                .param("definition", mapping.definition())
                .param("by", by)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
