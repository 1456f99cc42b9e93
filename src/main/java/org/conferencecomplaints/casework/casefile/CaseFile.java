package org.conferencecomplaints.casework.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.conferencecomplaints.organisation.Staff;
import org.conferencecomplaints.platform.Moments;
import org.conferencecomplaints.platform.TransactionCache;
import org.conferencecomplaints.process.FromDiagram;
import org.conferencecomplaints.process.ProcessBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/**
 * The case file: every form as it was submitted, and what happened beside the forms. Nothing in it is changed while the
 * complaint is kept.
 */
@ProcessBean("caseFile")
public class CaseFile {

    private static final TypeReference<LinkedHashMap<String, Object>> ANSWERS = new TypeReference<>() {
    };

    /** The fact that any of the complaint is about how the chair behaved. */
    public static final String ABOUT_CHAIR = "aboutChair";

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Staff staff;
    private final Clock clock;
    private final TransactionCache<String, List<CaseEntry>> entries = new TransactionCache<>();

    CaseFile(JdbcClient jdbc, ObjectMapper json, Staff staff, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.staff = staff;
        this.clock = clock;
    }

    /** Keeps a submitted form of which no version is known. */
    @Transactional
    public void keep(String reference, String activity, String form, Map<String, Object> answers) {
        keep(reference, activity, form, null, answers);
    }

    /** Keeps a submitted form, whole, with who submitted it and when, and which version of the form it was. */
    @Transactional
    public void keep(String reference, String activity, String form, String formVersion, Map<String, Object> answers) {
        jdbc.sql("""
            insert into case_entry (complaint_reference, activity, form, form_version, submitted_by, submitted_at,
              answers)
            values (?, ?, ?, ?, ?, ?, ?)""")
            .params(reference, activity, form, formVersion, staff.currentUser(), now(), write(answers))
            .update();
        entries.forget(reference);
    }

    /** Notes something that happened beside the forms. The sentence is shown to staff and holds no family's words. */
    @Transactional
    public void note(String reference, String what) {
        jdbc.sql("insert into case_event (complaint_reference, happened_at, by_user, what) values (?, ?, ?, ?)")
            .params(reference, now(), staff.currentUser(), what)
            .update();
    }

    /** The submitted forms, oldest first. */
    public List<CaseEntry> entries(String reference) {
        return entries.get(reference,
            asked -> jdbc.sql("select * from case_entry where complaint_reference = ? order by id")
                .param(asked).query(this::entry).list());
    }

    /** The form that was submitted last of those wanted: where a form leads to a step, the one submitted just now. */
    public Optional<CaseEntry> latest(String reference, Predicate<CaseEntry> wanted) {
        return entries(reference).stream().filter(wanted).reduce((earlier, later) -> later);
    }

    /** The ISO date (London) on which this form was last submitted. */
    @FromDiagram
    public String submittedOn(String complaint, String form) {
        return latest(complaint, CaseEntry.ofForm(form))
            .map(entry -> LocalDate.ofInstant(entry.at(), clock.getZone()).toString())
            .orElseThrow(() -> new IllegalStateException("The case file of " + complaint + " has no form " + form));
    }

    /** The events, oldest first. */
    public List<CaseEvent> events(String reference) {
        return jdbc.sql("select * from case_event where complaint_reference = ? order by id")
            .param(reference)
            .query((row, number) -> new CaseEvent(Moments.read(row, "happened_at"),
                row.getString("by_user"), row.getString("what")))
            .list();
    }

    /** What is known of the case: the latest submission of each form, merged in order. */
    public Map<String, Object> facts(String reference) {
        Map<String, CaseEntry> latest = new LinkedHashMap<>();
        for (CaseEntry entry : entries(reference)) {
            latest.remove(entry.form());
            latest.put(entry.form(), entry);
        }
        Map<String, Object> facts = new LinkedHashMap<>();
        latest.values().forEach(entry -> facts.putAll(entry.answers()));
        if (isAboutChair(reference)) {
            facts.put(ABOUT_CHAIR, true);
        }
        return facts;
    }

    /**
     * Whether any of the complaint is about how the chair behaved (B-2.3): as said when it was recorded, or found by
     * the chair, who then passes it on.
     */
    @FromDiagram
    public boolean isAboutChair(String complaint) {
        return entries(complaint).stream().map(CaseEntry::answers)
            .anyMatch(answers -> Boolean.TRUE.equals(answers.get(ABOUT_CHAIR)) || "chair".equals(answers.get("subject"))
                || "line-manager".equals(answers.get("route")));
    }

    private OffsetDateTime now() {
        return Moments.at(clock.instant());
    }

    private CaseEntry entry(ResultSet row, int number) throws SQLException {
        return new CaseEntry(row.getLong("id"), row.getString("activity"), row.getString("form"),
            row.getString("form_version"), row.getString("submitted_by"),
            Moments.read(row, "submitted_at"),
            read(row.getString("answers")));
    }

    String write(Map<String, Object> answers) {
        try {
            return json.writeValueAsString(answers);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Answers are texts, numbers and yes or no", e);
        }
    }

    private Map<String, Object> read(String answers) {
        try {
            return json.readValue(answers, ANSWERS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A case file entry cannot be read", e);
        }
    }
}
