package org.conferencecomplaints.casework.register;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.conferencecomplaints.organisation.Staff;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Search in the registers that the signed-in person may read. It does not show that others exist. */
@Component
public class RegisterSearch {

    /** Nobody turns over more pages than these, and to count all would take as long as there are complaints. */
    private static final int MOST_COUNTED = 10_000;

    private final JdbcClient jdbc;
    private final CaseAccess access;
    private final Staff staff;

    RegisterSearch(JdbcClient jdbc, CaseAccess access, Staff staff) {
        this.jdbc = jdbc;
        this.access = access;
        this.staff = staff;
    }

    /** The page asked for; empty beyond the last one, and where a council is asked for that the person may not read. */
    public RegisterPage find(RegisterQuery query) {
        Set<String> tenants = access.registersReadable();
        if (tenants.isEmpty() || query.tenant() != null && !tenants.contains(query.tenant())) {
            return new RegisterPage(List.of(), 0, false, query.page(), query.size());
        }
        Map<String, Object> values = new HashMap<>();
        String where = where(query, tenants, staff.currentUser(), values);
        long counted = jdbc.sql("select count(*) from (select reference from complaint where " + where + " limit "
            + (MOST_COUNTED + 1) + ") found").params(values).query(Long.class).single();
        values.put("size", query.size());
        values.put("skipped", (query.page() - 1L) * query.size());
        List<Complaint> complaints = jdbc.sql("select * from complaint where " + where
            + " order by received_on desc, reference desc limit :size offset :skipped")
            .params(values).query(Register::row).list();
        return new RegisterPage(complaints, Math.min(counted, MOST_COUNTED), counted > MOST_COUNTED, query.page(),
            query.size());
    }

    /** A chair finds no complaint about a conference of their own, whatever else they may read. */
    private static String where(RegisterQuery query, Set<String> tenants, String person, Map<String, Object> values) {
        StringBuilder where = new StringBuilder(
            "tenant in (:tenants) and conference_chair <> :person and anonymised_on is null");
        values.put("person", person);
        values.put("tenants", query.tenant() == null ? tenants : Set.of(query.tenant()));
        narrow(where, values, "status = :status", "status", query.status());
        narrow(where, values, "received_on >= :received_from", "received_from", query.from());
        narrow(where, values, "received_on <= :received_to", "received_to", query.to());
        // "union" without "all", so that PostgreSQL looks for the text once, whatever it expects, and not for each
        // complaint.
        narrow(where, values,
            """
                reference in (select reference from complaint where lower(reference) like lower(:text) escape '!'
                    or lower(complainant_name) like lower(:text) escape '!' or lower(child_reference) like lower(:text) escape '!'
                  union select complaint_reference from complainant where lower(name) like lower(:text) escape '!')""",
            "text", pattern(query.text()));
        return where.toString();
    }

    private static void narrow(StringBuilder where, Map<String, Object> values, String condition, String name,
                               Object value) {
        if (value != null) {
            where.append(" and ").append(condition);
            values.put(name, value);
        }
    }

    private static String pattern(String text) {
        return text == null ? null : "%" + text.replaceAll("([!%_])", "!$1") + "%";
    }
}
