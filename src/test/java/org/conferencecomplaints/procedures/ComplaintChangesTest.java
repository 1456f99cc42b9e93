package org.conferencecomplaints.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conferencecomplaints.procedures.Hackney.HEAD;
import static org.conferencecomplaints.procedures.Hackney.MANAGER;
import static org.conferencecomplaints.procedures.Hackney.OFFICER;
import static org.conferencecomplaints.procedures.Office.refusal;

import java.util.List;
import java.util.Map;
import org.conferencecomplaints.casework.changes.ComplaintChanges;
import org.conferencecomplaints.casework.changes.ComplaintChanges.Asked;
import org.conferencecomplaints.casework.changes.ComplaintChanges.Change;
import org.conferencecomplaints.casework.changes.ComplaintChanges.Question;
import org.conferencecomplaints.casework.complainants.ComplainantQuestions.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Changes of a complaint from its own page: by the deployed diagrams and forms, and with the checks of the engine. */
@Tag("database")
@OnTheEngine
class ComplaintChangesTest {

    @Autowired
    Office office;
    @Autowired
    ComplaintChanges changes;
    private Hackney hackney;

    @BeforeEach
    void hackney() {
        hackney = new Hackney(office);
    }

    @Test
    void whatIsOfferedFitsThePersonAndTheStateOfTheComplaint() {
        Case open = hackney.received();
        assertThat(offered(OFFICER, open)).containsExactly("Withdraw a complaint");
        for (String user : List.of(MANAGER, HEAD, "hackney-supervisor", "hackney-chair", "brent-officer", "analyst")) {
            assertThat(offered(user, open)).as(user).isEmpty();
        }
        Case withdrawn = hackney.received().withdraw(OFFICER, "withdrawnOn", "2026-11-02");
        assertThat(offered(OFFICER, withdrawn)).isEmpty();
        assertThat(offered(HEAD, withdrawn)).containsExactly("Reopen a complaint");
        Case silent = hackney.answered(hackney.received()).fire("Event_ReplyWindowPassed").post("hackney/closed");
        assertThat(offered(OFFICER, silent)).isEmpty();
        assertThat(offered(HEAD, silent)).containsExactly("Reopen a complaint");
        assertThat(offered("hackney-supervisor", silent)).containsExactly("Reopen a complaint");
        assertThat(offered("brent-supervisor", silent)).isEmpty();
    }

    @Test
    void onlyAChangeOfAComplaintThatThePersonMayStartIsFound() {
        Case open = hackney.received();
        for (String key : List.of("reopen-complaint", "send-letter", "hackney-conference-complaint", "nothing")) {
            assertThat(office.as(OFFICER, () -> changes.find(open.register(), key))).as(key).isEmpty();
        }
        assertThat(office.as("brent-officer", () -> changes.find(open.register(), "withdraw-complaint"))).isEmpty();
    }

    @Test
    void itAsksWhatTheDeployedFormAsksButTheReference() {
        Case open = hackney.received();
        Asked asked = changes.asked(open.register(), withdrawal(open));
        assertThat(asked.explains()).singleElement().asString()
            .startsWith("The complaint ends at whatever step it is.");
        assertThat(asked.questions()).containsExactly(
            new Question("withdrawnOn", "Date withdrawn", "The day the complainant said so.", Kind.LINE, true, Map.of(),
                ""),
            new Question("withdrawalReason", "Why, if they said", null, Kind.LINES, false, Map.of(), ""));
    }

    @Test
    void itIsMadeInThePersonsNameWithTheChecksOfTasklist() {
        Case open = hackney.received();
        Case other = hackney.received();
        assertThat(make(open, Map.of())).contains("Date withdrawn: this must be filled in");
        assertThat(make(open, Map.of("withdrawnOn", "2026-11-03")))
            .contains("Date withdrawn: this cannot be in the future");
        assertThat(make(open, Map.of("withdrawnOn", "31/10/2026")))
            .contains("Date withdrawn: this has to be a real date");
        assertThat(open.register().isOpen()).isTrue();

        Change withdrawal = withdrawal(open);
        office.as(OFFICER, () -> {
            changes.make(open.register(), withdrawal, Map.of("withdrawnOn", "2026-11-02", "withdrawalReason",
                "One.\r\nTwo.", "complaintReference", other.reference(), "nobodyAsked", "x"));
            return null;
        });
        open.runJobs();
        assertThat(open.register().outcome()).isEqualTo("withdrawn");
        assertThat(open.entries()).filteredOn(entry -> entry.form().equals("withdraw-complaint")).singleElement()
            .satisfies(entry -> {
                assertThat(entry.by()).isEqualTo(OFFICER);
                assertThat(entry.answers()).containsEntry("withdrawalReason", "One.\nTwo.")
                    .containsEntry("complaintReference", open.reference());
            });
        assertThat(other.register().isOpen()).isTrue();
        assertThat(make(open, Map.of("withdrawnOn", "2026-11-02"))).contains("no open complaint with this reference");
    }

    private Change withdrawal(Case about) {
        return office.as(OFFICER, () -> changes.find(about.register(), "withdraw-complaint").orElseThrow());
    }

    private String make(Case about, Map<String, String> typed) {
        Change withdrawal = withdrawal(about);
        return refusal(() -> office.as(OFFICER, () -> {
            changes.make(about.register(), withdrawal, typed);
            return null;
        }));
    }

    private List<String> offered(String user, Case about) {
        return office.as(user, () -> changes.possible(about.register())).stream().map(Change::name).toList();
    }
}
