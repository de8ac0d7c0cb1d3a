package io.playmaker.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of materials and their versions. */
@Repository
class MaterialRows {

    private final JdbcClient jdbc;

    MaterialRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every material as it is shown now, by title. */
    List<Material> all() {
        return jdbc.sql("""
                        select v.*, s.newer
                        from library_material m
                        join library_version v on v.material_key = m.material_key and v.version = m.version
                        left join (select material_key, max(version) as newer from library_version
                                   where shipped group by material_key) s
                          on s.material_key = m.material_key and s.newer > m.version
                        order by v.title, v.material_key
                        """).query((row, number) -> material(row, newer(row))).list();
    }

    List<Material> find(Collection<String> keys) {
        if (keys.isEmpty()) return List.of();
        return jdbc.sql("""
                        select v.*, s.newer
                        from library_material m
                        join library_version v on v.material_key = m.material_key and v.version = m.version
                        left join (select material_key, max(version) as newer from library_version
                                   where shipped group by material_key) s
                          on s.material_key = m.material_key and s.newer > m.version
                        where m.material_key in (:keys)
                        """)
                .param("keys", Set.copyOf(keys))
                .query((row, number) -> material(row, newer(row)))
                .list();
    }

    /** The newest first. */
    List<Material> versions(String key) {
        return jdbc.sql("select * from library_version where material_key = :key order by version desc")
                .param("key", key)
                .query((row, number) -> material(row, null))
                .list();
    }

    /** Of each material the text that was shipped last. */
    List<Material> lastShipped() {
        return jdbc.sql("""
                        select v.* from library_version v
                        join (select material_key, max(version) as version from library_version
                              where shipped group by material_key) s
                          on s.material_key = v.material_key and s.version = v.version
                        """).query((row, number) -> material(row, null)).list();
    }

    Set<String> known(Collection<String> keys) {
        if (keys.isEmpty()) return Set.of();
        return Set.copyOf(jdbc.sql("select material_key from library_material where material_key in (:keys)")
                .param("keys", Set.copyOf(keys))
                .query(String.class)
                .list());
    }

    /** Holds the material until the end of the transaction, so that versions are counted one after the other. */
    void hold(String key) {
        jdbc.sql("insert into library_material (material_key, version) values (:key, 0) on conflict do nothing")
                .param("key", key)
                .update();
        jdbc.sql("select version from library_material where material_key = :key for update")
                .param("key", key)
                .query(Integer.class)
                .single();
    }

    void insert(Material material) {
        jdbc.sql("""
                        insert into library_version (material_key, version, kind, title, summary, text,
                                                     author, written_at, remark, shipped)
                        values (:key, :version, :kind, :title, :summary, :text, :author, :at, :remark, :shipped)
                        """)
                .param("key", material.key())
                .param("version", material.version())
                .param("kind", material.says().kind().name())
                .param("title", material.says().title())
                .param("summary", material.says().summary())
                .param("text", material.says().text())
                .param("author", material.author())
                .param("at", material.writtenAt().atOffset(ZoneOffset.UTC))
                .param("remark", material.remark())
                .param("shipped", material.shipped())
                .update();
    }

    void show(String key, int version) {
        jdbc.sql("update library_material set version = :version where material_key = :key")
                .param("key", key)
                .param("version", version)
                .update();
    }

    Optional<Material> find(String key) {
        return find(List.of(key)).stream().findFirst();
    }

    private static @Nullable Integer newer(ResultSet row) throws SQLException {
        return row.getObject("newer", Integer.class);
    }

    private static Material material(ResultSet row, @Nullable Integer newer) throws SQLException {
        return new Material(
                row.getString("material_key"),
                row.getInt("version"),
                new MaterialText(
                        MaterialKind.valueOf(row.getString("kind")),
                        row.getString("title"),
                        row.getString("summary"),
                        row.getString("text")),
                row.getString("author"),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                row.getString("remark"),
                row.getBoolean("shipped"),
                newer);
    }
}
