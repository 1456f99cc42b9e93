package org.conferencecomplaints.benchmark;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Many closed complaints: copies of one that went the whole way, with every row that it left in the register and in the
 * engine's history but the PDFs, under other ids, references and names, received over some years.
 */
final class ClosedComplaints {

    private static final List<String> REGISTER = List.of("complaint", "complainant", "case_entry", "case_event", "deadline",
        "letter", "dispatch", "referral", "access_log");
    /** Ids of the engine end in what is the same for all of a run. */
    private static final int TAIL = 7;
    private static final int AT_ONCE = 5_000;

    private final JdbcClient jdbc;
    private final String reference;
    private final String instance;
    private final Map<String, List<String>> columns;

    /** The only closed complaint there is, is the one that is copied. */
    ClosedComplaints(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.reference = jdbc.sql("select reference from complaint where status = 'closed'").query(String.class).single();
        this.instance = jdbc.sql("""
                select proc_inst_id_ from act_hi_procinst where business_key_ = ? and super_process_instance_id_ is null""")
            .param(reference).query(String.class).single();
        this.columns = jdbc.sql("""
                select table_name, column_name from information_schema.columns
                where table_schema = 'public' and is_identity = 'NO' order by ordinal_position""")
            .query((row, number) -> Map.entry(row.getString(1), row.getString(2))).list().stream()
            .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** Copies numbered so. */
    void copy(int from, int to) {
        for (int first = from; first <= to; first += AT_ONCE) {
            int last = Math.min(to, first + AT_ONCE - 1);
            for (String table : REGISTER) {
                copy(table, ownRows(table), first, last);
            }
            for (String table : history()) {
                copy(table, "m.root_proc_inst_id_ = '" + instance + "'", first, last);
            }
        }
        jdbc.sql("analyze").update();
    }

    private Set<String> history() {
        return columns.entrySet().stream().filter(table -> table.getKey().startsWith("act_hi_"))
            .filter(table -> table.getValue().contains("root_proc_inst_id_")).map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    private String ownRows(String table) {
        return switch (table) {
            case "complaint" -> "m.reference = '" + reference + "'";
            case "dispatch" -> "m.letter_id in (select id from letter where complaint_reference = '" + reference + "')";
            default -> "m.complaint_reference = '" + reference + "'";
        };
    }

    private void copy(String table, String rows, int from, int to) {
        List<String> names = columns.get(table);
        jdbc.sql("insert into %s (%s) select %s from %s m cross join generate_series(%d, %d) n where %s".formatted(table,
            String.join(", ", names), names.stream().map(name -> value(table, name)).collect(Collectors.joining(", ")), table,
            from, to, rows)).update();
    }

    private static String value(String table, String column) {
        if (column.equals("reference") || column.equals("complaint_reference") || column.equals("business_key_")) {
            return "'HCK-2024-' || lpad(n::text, 6, '0')";
        }
        if (column.equals("complainant_name") || table.equals("complainant") && column.equals("name")) {
            return "'Ada Okafor ' || n";
        }
        if (column.equals("received_on") && table.equals("complaint")) {
            return "m.received_on - 1 - n % 1500";
        }
        if (column.equals("pdf")) {
            return "null";
        }
        boolean engineId = table.startsWith("act_hi_") && (column.equals("id_") || column.endsWith("_inst_id_")
            || Set.of("execution_id_", "task_id_", "super_process_instance_id_", "job_id_", "operation_id_").contains(column));
        boolean letterId = Set.of("letter.id", "letter.issue_key", "letter.replaces", "dispatch.letter_id").contains(table + "." + column);
        return engineId || letterId ? "left(m.%s, length(m.%s) - %d) || lpad(n::text, %d, '0')".formatted(column, column, TAIL, TAIL)
            : "m." + column;
    }
}
