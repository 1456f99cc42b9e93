package org.conferencecomplaints.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conferencecomplaints.procedures.BrentCase.CHAIR;
import static org.conferencecomplaints.procedures.Office.refusal;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.conferencecomplaints.correspondence.filing.FileCopy;
import org.conferencecomplaints.correspondence.filing.Filing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Copies for the files of Children's Social Care and the LSCB are work that is done (B-2.6, B-2.10, B-2.32). */
@OnTheEngine
@Tag("database")
class FilingTest {

    @Autowired
    private Office office;
    @Autowired
    private Filing filing;
    private BrentCase brent;

    @BeforeEach
    void brent() {
        brent = new BrentCase(office);
    }

    private Case resolvedAtTheMeeting() {
        return brent.received().complete(CHAIR, "Activity_ReviewComplaint", "route", "meeting")
            .complete(CHAIR, "Activity_ArrangeMeeting", "meetingOn", "2026-11-02", "meetingPlace", "Civic Centre")
            .complete(CHAIR, "Activity_RecordMeeting", "meetingHeldOn", "2026-11-02", "viewsComplainant", "Fast.",
                "viewsChair", "Slow.", "discussion", "We talked.", "meetingOutcome", "resolved", "outcomeText",
                "We agreed.");
    }

    private List<FileCopy> copies(Case complaint) {
        return filing.forComplaint(complaint.reference());
    }

    @Test
    void aLetterThatHasLeftIsToBeFiledAndNoneBefore() {
        Case resolved = resolvedAtTheMeeting();
        assertThat(copies(resolved)).as("it waits to be read").isEmpty();

        resolved.approve(CHAIR, "brent/meeting-outcome");

        assertThat(copies(resolved)).singleElement().satisfies(copy -> {
            assertThat(copy.template()).isEqualTo("brent/meeting-outcome");
            assertThat(copy.file()).isEqualTo("Children's Social Care file");
            assertThat(copy.childReference()).isEqualTo("CP-99");
            assertThat(copy.isFiled()).isFalse();
        });
    }

    @Test
    void aDecisionToFivePeopleIsFiledOnce() {
        Case dismissed = brent.panelMet(false).approve("brent-panel-chair", "brent/panel-decision")
            .approve("brent-panel-chair", "brent/panel-decision");
        assertThat(copies(dismissed)).filteredOn(copy -> copy.template().equals("brent/panel-decision"))
            .singleElement().satisfies(copy -> assertThat(copy.file()).contains("LSCB"));
    }

    @Test
    void itIsFiledOnceOnADayThatCanBe() {
        Case resolved = resolvedAtTheMeeting().approve(CHAIR, "brent/meeting-outcome").until("2026-11-04T10:00");
        FileCopy copy = copies(resolved).get(0);
        for (LocalDate wrong : List.of(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 5))) {
            assertThat(refusal(() -> file(copy, wrong))).contains("Filed on", "2 November 2026");
        }
        assertThat(refusal(() -> file(copy, null))).contains("Filed on");

        file(copy, LocalDate.of(2026, 11, 3));

        assertThat(copies(resolved)).singleElement().satisfies(filed -> {
            assertThat(filed.filedOn()).isEqualTo("2026-11-03");
            assertThat(filed.filedBy()).isEqualTo("brent-officer");
        });
        assertThat(resolved.notes()).anyMatch(note -> note.contains("was put on the Children's Social Care file"));
        assertThat(refusal(() -> file(copy, LocalDate.of(2026, 11, 4)))).contains("already");
    }

    private void file(FileCopy copy, LocalDate on) {
        office.as("brent-officer", () -> {
            filing.file(copy, on);
            return null;
        });
    }

    @Test
    void whoChairedTheConferenceFindsNoLineAndOtherCouncilsNeither() {
        String reference = resolvedAtTheMeeting().approve(CHAIR, "brent/meeting-outcome").reference();
        assertThat(references(Set.of("brent"), "brent-officer")).contains(reference);
        assertThat(references(Set.of("brent"), CHAIR)).doesNotContain(reference);
        assertThat(references(Set.of("hackney"), "hackney-officer")).doesNotContain(reference);
        assertThat(references(Set.of(), "brent-officer")).isEmpty();
    }

    private List<String> references(Set<String> tenants, String person) {
        return filing.ofCouncils(tenants, person).stream().map(FileCopy::reference).toList();
    }
}
