package org.conferencecomplaints.governance.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conferencecomplaints.procedures.Office.answers;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.conferencecomplaints.platform.Erasable;
import org.conferencecomplaints.platform.Erasable.Extent;
import org.conferencecomplaints.procedures.Case;
import org.conferencecomplaints.procedures.Office;
import org.conferencecomplaints.procedures.OnTheEngine;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * No table is forgotten when a complaint is erased: every table that refers to a complaint, directly or by another one,
 * is found in the database itself, and a row full of marked words is put into each. Whoever adds a table says in an
 * {@link Erasable} what becomes of it, or this fails.
 */
@OnTheEngine
@Tag("database")
class NothingIsForgottenTest {

    /** Logs that outlive a complaint on purpose: references, and no names. */
    private static final Set<String> OUTLIVE = Set.of("erasure");

    /** What is counted on, on purpose: words of the procedure, never of a person. */
    private static final Set<String> COUNTED = Set.of("case_entry.activity", "case_entry.form",
        "case_entry.form_version",
        "deadline.clause", "deadline.unit", "referral.kind", "concern.form_key",
        "concern.urgency", "learning_action.form_key", "learning_action.theme");

    /** Columns that take nothing but words of their own. */
    private static final Map<String, Object> OWN_WORDS = Map.of(
        "case_entry.answers",
        "{\"complaint\":\"" + Tables.MARK + "\",\"groundConduct\":true,\"learnedNote\":\"" + Tables.MARK + "\"}");

    @Autowired
    private Office office;
    @Autowired
    private RetentionStore store;
    @Autowired
    private List<Erasable> packages;
    @Autowired
    private HistoryService history;
    @Autowired
    private TaskService tasks;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private JdbcTemplate template;
    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void nothingThatNamesAnybodyIsLeftOfAnAnonymousComplaintNorAnythingOfADeletedOne() {
        Case about = recorded("Zebrafinch");
        Case other = recorded("Yellowhammer");
        Tables tables = new Tables(template, jdbc, OWN_WORDS);
        List<String> referring = tables.referringTo("complaint");
        assertThat(referring).contains("case_entry", "case_event", "complainant", "deadline", "letter", "dispatch",
            "referral", "access_log", "legal_hold", "erasure_notice");
        referring.stream().filter(table -> !OUTLIVE.contains(table))
            .forEach(table -> tables.fill(table, about.reference()));
        List<String> instances = instancesOf(about);
        assertThat(tables.inTheEngine(instances)).isNotEmpty();
        int others = tables.rows(referring, other.reference());

        erase(about, Extent.ANONYMISED);

        for (String word : List.of(Tables.MARK, "ebrafinch")) {
            assertThat(tables.where(word)).as("where '%s' is left", word).isSubsetOf(COUNTED);
        }
        for (String person : List.of("hackney-officer", "hackney-post", "hackney-chair")) {
            assertThat(tables.where(referring, about.reference(), person)).as("where %s is left", person).isEmpty();
        }
        assertThat(tables.inTheEngine(instances)).isEmpty();
        assertThat(office.mail(about.reference())).isEmpty();

        erase(about, Extent.DELETED);

        assertThat(referring).filteredOn(table -> tables.rows(List.of(table), about.reference()) > 0).isEmpty();
        assertThat(tables.where(Tables.MARK)).isEmpty();
        assertThat(tables.rows(referring, other.reference())).isEqualTo(others);
        assertThat(office.mail(other.reference())).isNotEmpty();
        erase(other, Extent.DELETED);
    }

    private void erase(Case about, Extent extent) {
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            store.mark(about.reference());
            packages.forEach(each -> each.erase(about.reference(), extent));
        });
    }

    /** A complaint with steps done, others open, letters on their way, and somebody who claimed a task. */
    private Case recorded(String name) {
        Case recorded = office.record("hackney-officer", "hackney-conference-complaint", answers(
            "complainantName", "Ada " + name, "complainantRelationship", "parent", "contactChannel", "email",
            "complainantEmail", name + "@example.org",
            "childReference", "CP-" + name, "conferenceOn", "2026-10-20", "conferenceChair", "hackney-chair",
            "receivedOn", "2026-11-02", "receivedBy", "letter", "subject", "conference", "aboutChair", "false",
            "complaint",
            name + " was not heard.",
            "groundConduct", true));
        String triage = recorded.task("Activity_TriageComplaint").getId();
        office.as("hackney-officer", () -> {
            tasks.claim(triage, "hackney-officer");
            return null;
        });
        return recorded.complete("hackney-officer", "Activity_TriageComplaint", "triageDecision", "accept");
    }

    private List<String> instancesOf(Case about) {
        return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(about.reference()).list()
            .stream()
            .map(HistoricProcessInstance::getId).toList();
    }
}
