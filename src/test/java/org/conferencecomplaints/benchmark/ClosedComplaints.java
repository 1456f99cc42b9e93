package org.conferencecomplaints.benchmark;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Many closed complaints: copies of one that went the whole way, with every row that it left in the register and in the
 * engine's history but the PDFs, under other ids, references and names, received over some years.
 */
final class ClosedComplaints implements AutoCloseable {

    private static final List<String> REGISTER = List.of("complaint", "complainant", "case_entry", "case_event",
        "deadline",
        "letter", "dispatch", "referral", "access_log");
    private static final String FIRST_NAME = "Ada ";
    /** As many different ones as there are complaints. */
    private static final String SURNAME = "translate(left(md5(n::text), 9), '0123456789', 'ghijklmnop')";
    /** Ids of the engine end in what is the same for all of a run. */
    private static final int TAIL = 7;

    private final SingleConnectionDataSource connection;
    private final JdbcClient jdbc;
    private final String reference;
    private final String instance;
    private final Map<String, List<String>> columns;

    /** The only closed complaint there is, is the one that is copied. */
    ClosedComplaints(Databases.Database database) {
        connection = new SingleConnectionDataSource(database.url(), "postgres", "postgres", true);
        jdbc = JdbcClient.create(connection);
        this.reference = jdbc.sql("select reference from complaint where status = 'closed'").query(String.class)
            .single();
        this.instance = jdbc.sql("""
            select proc_inst_id_ from act_hi_procinst where business_key_ = ? and super_process_instance_id_ is null""")
            .param(reference).query(String.class).single();
        this.columns = jdbc.sql("""
            select table_name, column_name from information_schema.columns
            where table_schema = 'public' and is_identity = 'NO' order by ordinal_position""")
            .query((row, number) -> Map.entry(row.getString(1), row.getString(2))).list().stream()
            .collect(
                Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** Copies numbered so. */
    void copy(int from, int to) {
        jdbc.sql("set session_replication_role = replica").update();
        REGISTER.forEach(table -> copy(table, ownRows(table), from, to));
        history().forEach(table -> copy(table, "m.root_proc_inst_id_ = '" + instance + "'", from, to));
        jdbc.sql("vacuum analyze").update();
    }

    /** The name in the copy of this number. */
    String surname(int copy) {
        return jdbc.sql("select " + SURNAME + " from (select ? as n) copy").param(copy).query(String.class).single();
    }

    private Set<String> history() {
        return columns.entrySet().stream().filter(table -> table.getKey().startsWith("act_hi_"))
            .filter(table -> table.getValue().contains("root_proc_inst_id_")).map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    }

    private String ownRows(String table) {
        return switch (table) {
            case "complaint" -> "m.reference = '" + reference + "'";
            case "dispatch" -> "m.letter_id in (select id from letter where complaint_reference = '" + reference + "')";
            default -> "m.complaint_reference = '" + reference + "'";
        };
    }

    /** Indexes are made again when the rows are there: in less than half the time. */
    private void copy(String table, String rows, int from, int to) {
        Map<String, String> indexes = jdbc.sql("""
            select indexname, indexdef from pg_indexes where schemaname = 'public' and tablename = ?
            and indexname not in (select conname from pg_constraint)""").param(table)
            .query((row, number) -> Map.entry(row.getString(1), row.getString(2))).list().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        indexes.keySet().forEach(index -> jdbc.sql("drop index " + index).update());
        List<String> names = columns.get(table);
        jdbc.sql(
            "insert into %s (%s) select %s from %s m cross join generate_series(%d, %d) n where %s".formatted(table,
                String.join(", ", names),
                names.stream().map(name -> value(table, name)).collect(Collectors.joining(", ")), table,
                from, to, rows))
            .update();
        indexes.values().forEach(index -> jdbc.sql(index).update());
    }

    private static String value(String table, String column) {
        if (column.equals("reference") || column.equals("complaint_reference") || column.equals("business_key_")) {
            return "'HCK-2024-' || lpad(n::text, 6, '0')";
        }
        if (column.equals("complainant_name") || table.equals("complainant") && column.equals("name")) {
            return "'" + FIRST_NAME + "' || " + SURNAME;
        }
        if (column.equals("received_on") && table.equals("complaint")) {
            return "m.received_on - 1 - n % 1500";
        }
        if (column.equals("conference_chair")) {
            return "'chair-' || n % 12";
        }
        if (column.equals("pdf")) {
            return "null";
        }
        boolean engineId = table.startsWith("act_hi_") && (column.equals("id_") || column.endsWith("_inst_id_")
            || Set.of("execution_id_", "task_id_", "super_process_instance_id_", "job_id_", "operation_id_")
                .contains(column));
        boolean letterId = Set.of("letter.id", "letter.issue_key", "letter.replaces", "dispatch.letter_id")
            .contains(table + "." + column);
        return engineId || letterId
            ? "left(m.%s, length(m.%s) - %d) || lpad(n::text, %d, '0')".formatted(column, column, TAIL, TAIL)
            : "m." + column;
    }

    @Override
    public void close() {
        connection.destroy();
    }
}
