package io.playmaker.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.ParameterMapping;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.type.JdbcType;
import org.jspecify.annotations.Nullable;

/**
 * One statement for many rows of one kind, made of the engine's own insert: each column travels as an array. As rows,
 * a hundred starts carry some thirty thousand parameters, and the database plans a statement for each number of rows.
 */
final class InsertAsArrays {

    private static final Pattern INSERT =
            Pattern.compile("(?is)\\s*insert\\s+into\\s+(\\S+)\\s*\\((.*?)\\)\\s*values\\s*\\((.*)\\)\\s*");

    /** How a type is called in a cast, and by the driver that makes an array of it. */
    private enum Type {
        VARCHAR("varchar", "varchar"),
        BIGINT("bigint", "bigint"),
        INTEGER("integer", "integer"),
        DOUBLE("double precision", "float8"),
        BOOLEAN("boolean", "boolean"),
        TIMESTAMP("timestamp", "timestamp");

        private final String inSql;
        private final String inDriver;

        Type(String inSql, String inDriver) {
            this.inSql = inSql;
            this.inDriver = inDriver;
        }

        static Optional<Type> of(@Nullable JdbcType type) {
            for (Type one : values()) if (type != null && one.name().equals(type.name())) return Optional.of(one);
            return Optional.empty();
        }

        @Nullable
        Object convert(@Nullable Object value) {
            if (value == null) return null;
            return switch (this) {
                case VARCHAR -> value.toString();
                case BIGINT -> ((Number) value).longValue();
                case INTEGER -> ((Number) value).intValue();
                case DOUBLE -> ((Number) value).doubleValue();
                case BOOLEAN -> value;
                case TIMESTAMP -> value instanceof Timestamp time ? time : new Timestamp(((Date) value).getTime());
            };
        }
    }

    private record Column(String property, Type type) {}

    private static final Map<String, Optional<InsertAsArrays>> KNOWN = new ConcurrentHashMap<>();

    private final String sql;
    private final List<Column> columns;

    private InsertAsArrays(String sql, List<Column> columns) {
        this.sql = sql;
        this.columns = columns;
    }

    /** Empty when the engine's statement has a value of a kind that does not go into an array. */
    static Optional<InsertAsArrays> of(Configuration mappings, String statement, Object entity) {
        return KNOWN.computeIfAbsent(
                statement, id -> read(mappings.getMappedStatement(id).getBoundSql(entity)));
    }

    private static Optional<InsertAsArrays> read(BoundSql insert) {
        Matcher parts = INSERT.matcher(insert.getSql());
        List<Column> columns = new ArrayList<>();
        for (ParameterMapping mapping : insert.getParameterMappings()) {
            Optional<Type> type = Type.of(mapping.getJdbcType());
            if (type.isEmpty()) return Optional.empty();
            columns.add(new Column(mapping.getProperty(), type.get()));
        }
        if (!parts.matches() || parts.group(3).indexOf('(') >= 0) return Optional.empty();
        String sql = "insert into %s (%s) select %s from unnest(%s) as row_(%s)"
                .formatted(
                        parts.group(1),
                        parts.group(2),
                        selected(parts.group(3)),
                        columns.stream()
                                .map(column -> "cast(? as " + column.type().inSql + " array)")
                                .collect(Collectors.joining(", ")),
                        IntStream.range(0, columns.size())
                                .mapToObj(i -> "c" + i)
                                .collect(Collectors.joining(", ")));
        return Optional.of(new InsertAsArrays(sql, columns));
    }

    /** The values of the statement, with the array's columns where it has parameters. */
    private static String selected(String values) {
        StringBuilder selected = new StringBuilder();
        int parameter = 0;
        for (char sign : values.toCharArray()) {
            if (sign == '?') selected.append("row_.c").append(parameter++);
            else selected.append(sign);
        }
        return selected.toString();
    }

    /** In the transaction that is under way. */
    void insert(Connection connection, Configuration mappings, List<?> entities) throws SQLException {
        Object[][] values = new Object[columns.size()][entities.size()];
        for (int row = 0; row < entities.size(); row++) {
            var properties = mappings.newMetaObject(entities.get(row));
            for (int i = 0; i < values.length; i++)
                values[i][row] = columns.get(i)
                        .type()
                        .convert(properties.getValue(columns.get(i).property()));
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++)
                statement.setArray(
                        i + 1, connection.createArrayOf(columns.get(i).type().inDriver, values[i]));
            statement.executeUpdate();
        }
    }
}
