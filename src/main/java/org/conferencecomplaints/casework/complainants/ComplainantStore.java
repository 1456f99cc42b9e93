package org.conferencecomplaints.casework.complainants;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.conferencecomplaints.platform.Moments;
import org.conferencecomplaints.platform.Refusal;
import org.conferencecomplaints.platform.TransactionCache;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table of complainants' details. Rows are added and never changed. */
@Component
class ComplainantStore {

    /** The form's field to the column. */
    static final Map<String, String> COLUMNS = columns("complainantName name", "complainantRelationship relationship",
        "representing representing", "authoritySeen authority_seen", "supporterName supporter",
        "contactChannel channel", "complainantAddress address", "complainantEmail email",
        "contactNotes contact_notes", "needLargePrint large_print", "needEasyRead easy_read",
        "needTranslation language", "needInterpreter interpreter", "accessNeeds access_needs",
        "advocateName advocate", "advocateCopy advocate_copy", "advocateChannel advocate_channel",
        "advocateAddress advocate_address", "advocateEmail advocate_email");

    private final JdbcClient jdbc;
    private final TransactionCache<String, List<Complainant>> versions = new TransactionCache<>();

    ComplainantStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static Map<String, String> columns(String... pairs) {
        Map<String, String> columns = new LinkedHashMap<>();
        Arrays.stream(pairs).map(pair -> pair.split(" ")).forEach(pair -> columns.put(pair[0], pair[1]));
        return Collections.unmodifiableMap(columns);
    }

    /** Every version of everybody, the first person's first version first; none for an old complaint. */
    List<Complainant> all(String reference) {
        return versions.get(reference,
            asked -> jdbc.sql("select * from complainant where complaint_reference = ? order by person_no, version_no")
                .param(asked).query(this::row).list());
    }

    /** Fails where this version of this person is there already. */
    void insert(Complainant complainant) {
        List<Object> values = new ArrayList<>(Arrays.asList(complainant.reference(), complainant.number(),
            complainant.version(), complainant.withdrawnOn(), complainant.reason(), complainant.changedBy(),
            Moments.at(complainant.changedAt())));
        COLUMNS.keySet().forEach(key -> values.add(complainant.answers().get(key)));
        jdbc.sql(
            "insert into complainant (complaint_reference, person_no, version_no, withdrawn_on, reason, changed_by, "
                + "changed_at, " + String.join(", ", COLUMNS.values()) + ") values (?"
                + ", ?".repeat(values.size() - 1) + ")")
            .params(values).update();
        versions.forget(complainant.reference());
    }

    /** Nobody else changes who complains, or writes letters of the complaint, until this transaction ends. */
    void lock(String reference) {
        jdbc.sql("select reference from complaint where reference = ? and anonymised_on is null for update")
            .param(reference).query(String.class).optional()
            .orElseThrow(() -> new Refusal(null, "This complaint has been erased meanwhile."));
        TransactionCache.forgetEverything();
    }

    private Complainant row(ResultSet row, int number) throws SQLException {
        Map<String, Object> answers = new LinkedHashMap<>();
        for (Map.Entry<String, String> column : COLUMNS.entrySet()) {
            Object answer = row.getObject(column.getValue());
            answers.put(column.getKey(), answer instanceof Boolean ? answer : row.getString(column.getValue()));
        }
        return new Complainant(row.getString("complaint_reference"), row.getInt("person_no"), row.getInt("version_no"),
            answers, row.getObject("withdrawn_on", LocalDate.class), row.getString("reason"),
            row.getString("changed_by"), Moments.read(row, "changed_at"));
    }
}
