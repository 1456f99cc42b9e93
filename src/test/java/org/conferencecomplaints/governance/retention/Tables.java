package org.conferencecomplaints.governance.retention;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of the application under test, as the database itself describes them; all names in lower case. */
final class Tables {

    /** A word that stands in no other row. */
    static final String MARK = "qqzq";

    private static final String REFERENCE = "complaint_reference";
    private static final Set<String> OF_THE_ENGINE = Set.of("proc_inst_id_", "root_proc_inst_id_",
        "process_instance_id_");

    private final JdbcClient jdbc;
    private final Map<String, Object> ownWords;
    private final Map<String, Map<String, Column>> columns = new TreeMap<>();
    private final Map<String, Map<String, Parent>> parents = new TreeMap<>();

    private record Column(String name, int type, int size, boolean identity) {

        boolean isText() {
            return type == Types.VARCHAR || type == Types.CLOB || type == Types.LONGVARCHAR;
        }

        boolean isBinary() {
            return type == Types.BINARY || type == Types.VARBINARY || type == Types.LONGVARBINARY || type == Types.BLOB;
        }
    }

    private record Parent(String table, String column) {}

    Tables(JdbcTemplate template, JdbcClient jdbc, Map<String, Object> ownWords) {
        this.jdbc = jdbc;
        this.ownWords = ownWords;
        template.execute((Connection connection) -> {
            read(connection);
            return null;
        });
    }

    private void read(Connection connection) throws SQLException {
        DatabaseMetaData data = connection.getMetaData();
        Set<String> names = new LinkedHashSet<>();
        try (ResultSet rows = data.getTables(connection.getCatalog(), connection.getSchema(), "%", null)) {
            while (rows.next()) {
                boolean ours = !lower(rows.getString("TABLE_NAME")).startsWith("flyway_");
                if (ours && rows.getString("TABLE_TYPE").endsWith("TABLE")) {
                    names.add(rows.getString("TABLE_NAME"));
                }
            }
        }
        for (String table : names) {
            Map<String, Column> of = columns.computeIfAbsent(lower(table), first -> new LinkedHashMap<>());
            try (ResultSet rows = data.getColumns(connection.getCatalog(), connection.getSchema(), table, "%")) {
                while (rows.next()) {
                    String name = lower(rows.getString("COLUMN_NAME"));
                    of.put(name, new Column(name, rows.getInt("DATA_TYPE"), rows.getInt("COLUMN_SIZE"),
                        "YES".equals(rows.getString("IS_AUTOINCREMENT"))));
                }
            }
            try (ResultSet rows = data.getImportedKeys(connection.getCatalog(), connection.getSchema(), table)) {
                while (rows.next()) {
                    parents.computeIfAbsent(lower(table), first -> new TreeMap<>()).put(
                        lower(rows.getString("FKCOLUMN_NAME")),
                        new Parent(lower(rows.getString("PKTABLE_NAME")), lower(rows.getString("PKCOLUMN_NAME"))));
                }
            }
        }
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** The tables that name a complaint or refer to one of those, in an order in which rows can be inserted. */
    List<String> referringTo(String table) {
        List<String> found = new ArrayList<>(List.of(table));
        boolean more = true;
        while (more) {
            more = false;
            for (String each : columns.keySet()) {
                boolean refers = columns.get(each).containsKey(REFERENCE)
                    || parentsOf(each).stream().anyMatch(found::contains);
                boolean ready = found.containsAll(parentsOf(each).stream()
                    .filter(parent -> !parent.equals(each) && columns.get(parent).containsKey(REFERENCE)).toList());
                if (refers && ready && !found.contains(each)) {
                    found.add(each);
                    more = true;
                }
            }
        }
        found.remove(table);
        return found;
    }

    private Set<String> parentsOf(String table) {
        return parents.getOrDefault(table, Map.of()).values().stream().map(Parent::table).collect(Collectors.toSet());
    }

    /** Inserts a row about this complaint with marked words wherever it takes words. */
    void fill(String table, String reference) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (Column column : columns.get(table).values()) {
            Parent parent = parents.getOrDefault(table, Map.of()).get(column.name());
            if (column.identity() || parent != null && parent.table().equals(table)) {
                continue;
            }
            row.put(column.name(),
                column.name().equals(REFERENCE) || parent != null && parent.table().equals("complaint")
                    ? reference
                    : parent != null ? keyOf(parent, reference) : value(table, column));
        }
        jdbc.sql("insert into %s (%s) values (%s)".formatted(table, String.join(", ", row.keySet()),
            row.keySet().stream().map(name -> "?").collect(Collectors.joining(", ")))).params(List.copyOf(row.values()))
            .update();
    }

    private Object keyOf(Parent parent, String reference) {
        String which = columns.get(parent.table()).containsKey(REFERENCE)
            ? " where complaint_reference = '" + reference + "'"
            : "";
        return jdbc.sql("select max(%s) from %s%s".formatted(parent.column(), parent.table(), which))
            .query((row, number) -> row.getObject(1)).single();
    }

    private Object value(String table, Column column) {
        Object own = ownWords.get(table + "." + column.name());
        if (own != null) {
            return own;
        }
        if (column.isText()) {
            return MARK.substring(0, Math.min(MARK.length(), column.size()));
        }
        if (column.isBinary()) {
            return MARK.getBytes(StandardCharsets.UTF_8);
        }
        return switch (column.type()) {
            case Types.DATE -> LocalDate.of(2026, 11, 2);
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> OffsetDateTime.parse("2026-11-02T09:00:00Z");
            case Types.BOOLEAN, Types.BIT -> true;
            default -> 77;
        };
    }

    /** How many rows of these tables name the complaint. */
    int rows(List<String> tables, String reference) {
        return tables.stream().filter(table -> columns.get(table).containsKey(REFERENCE))
            .mapToInt(
                table -> jdbc.sql("select count(*) from " + table + " where complaint_reference = ?").param(reference)
                    .query(Integer.class).single())
            .sum();
    }

    /** The columns, of all tables, in which this word stands. */
    Set<String> where(String word) {
        Set<String> places = new TreeSet<>();
        columns.forEach((table, of) -> of.values().stream().filter(column -> column.isText() || column.isBinary())
            .filter(column -> !table.startsWith("act_ge_") || column.isText())
            .filter(column -> holds(table, column, "", word))
            .forEach(column -> places.add(table + "." + column.name())));
        return places;
    }

    /** The columns of the complaint's rows in these tables in which this word stands. */
    Set<String> where(List<String> tables, String reference, String word) {
        Set<String> places = new TreeSet<>();
        tables.stream().filter(table -> columns.get(table).containsKey(REFERENCE))
            .forEach(table -> columns.get(table).values().stream().filter(Column::isText)
                .filter(column -> holds(table, column, " and complaint_reference = '" + reference + "'", word))
                .forEach(column -> places.add(table + "." + column.name())));
        return places;
    }

    private boolean holds(String table, Column column, String and, String word) {
        return jdbc.sql("select %s from %s where %1$s is not null%s".formatted(column.name(), table, and))
            .query((row, number) -> column.isBinary()
                ? new String(row.getBytes(1), StandardCharsets.UTF_8)
                : row.getString(1))
            .list().stream()
            .anyMatch(value -> value.contains(word));
    }

    /** The engine's columns in which one of these process instances is named. */
    Set<String> inTheEngine(List<String> instances) {
        Set<String> places = new TreeSet<>();
        columns.forEach((table, of) -> of.keySet().stream().filter(OF_THE_ENGINE::contains).forEach(column -> {
            if (jdbc.sql("select count(*) from %s where %s in (:instances)".formatted(table, column))
                .param("instances", instances).query(Long.class).single() > 0) {
                places.add(table + "." + column);
            }
        }));
        return places;
    }
}
