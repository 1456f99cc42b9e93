package org.conferencecomplaints.web.postroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.conferencecomplaints.casework.register.CaseAccess;
import org.conferencecomplaints.casework.register.Complaint;
import org.conferencecomplaints.casework.register.Register;
import org.conferencecomplaints.correspondence.letters.ALetter;
import org.conferencecomplaints.correspondence.letters.EnclosedPapers;
import org.conferencecomplaints.correspondence.letters.Letter;
import org.conferencecomplaints.correspondence.letters.LetterSteps;
import org.conferencecomplaints.correspondence.letters.LetterSteps.ToPost;
import org.conferencecomplaints.correspondence.letters.LetterStore;
import org.conferencecomplaints.correspondence.letters.PostRoomAccess;
import org.conferencecomplaints.correspondence.pdf.WorkFolder;
import org.conferencecomplaints.governance.accesslog.AccessAction;
import org.conferencecomplaints.organisation.Staff;
import org.conferencecomplaints.web.caseaccess.Cases;
import org.conferencecomplaints.web.caseaccess.ReadLog;
import org.conferencecomplaints.web.postroom.PostRoomService.Waiting;
import org.junit.jupiter.api.Test;

/** Reads as few letters as the answer needs, however many wait. */
class PostRoomServiceTest {

    private static final String CHAIR = "hackney-chair";

    private final LetterSteps steps = mock(LetterSteps.class);
    private final LetterStore letters = mock(LetterStore.class);
    private final Register register = mock(Register.class);
    private final PostRoomAccess postRooms = mock(PostRoomAccess.class);
    private final Cases caseFiles = mock(Cases.class);
    private final ReadLog readLog = mock(ReadLog.class);
    private final Staff staff = mock(Staff.class);
    private final PostRoomService post = new PostRoomService(steps, letters, register, postRooms,
        mock(CaseAccess.class), mock(EnclosedPapers.class), caseFiles, readLog, mock(WorkFolder.class), staff,
        Clock.systemUTC());

    private void waits(Letter letter, String... steps) {
        given(register.get(letter.reference())).willReturn(complaint(letter, CHAIR));
        given(postRooms.postRooms()).willReturn(Set.of("hackney"));
        given(staff.currentUser()).willReturn("hackney-post");
        given(caseFiles.anyLetter(letter.id())).willReturn(letter);
        given(letters.predecessors(letter)).willReturn(Set.of("first", letter.id()));
        given(letters.latest(anyString())).willReturn(letter);
        given(this.steps.toPost("hackney")).willReturn(
            Stream.of(steps).map(id -> new ToPost("task", id, LocalDate.EPOCH, null)).toList());
    }

    private static Complaint complaint(Letter letter, String chair) {
        return new Complaint(letter.reference(), "hackney", "hackney-conference-complaint", Complaint.Status.OPEN, null,
            "Ada Okafor", "CH-77", null, chair, null, null, "hackney-officer", null);
    }

    @Test
    void whetherOneLetterIsToBePostedIsAskedWithoutReadingTheOthersThatWait() {
        Letter letter = ALetter.toAda().with("id", "second").with("replaces", "first").letter();
        waits(letter, "other-1", "first", "other-2");
        assertThat(post.letterToShow("second")).isEqualTo(letter);
        verify(letters).latest("first");
        verify(letters, never()).latest("other-1");
        verify(letters, never()).latest("other-2");
        verify(readLog).read(register.get(letter.reference()), AccessAction.LETTER, "second");
    }

    @Test
    void aLetterThatDoesNotWaitIsShownToWhoeverReadsItsCaseOnly() {
        Letter letter = ALetter.toAda().with("id", "second").letter();
        waits(letter, "other-1");
        post.letterToShow("second");
        verify(caseFiles).letter("second");
    }

    @Test
    void aLetterOfAComplaintAboutThemIsNotTheirsToPost() {
        Letter letter = ALetter.toAda().with("id", "second").letter();
        waits(letter, "second");
        given(staff.currentUser()).willReturn(CHAIR);
        post.letterToShow("second");
        verify(caseFiles).letter("second");
    }

    @Test
    void whatWaitsIsReadAtOnceAndWhatIsAboutThemIsLeftOut() {
        Letter theirs = ALetter.toAda().with("id", "second").with("reference", "HCK-2026-0002").letter();
        Letter letter = ALetter.toAda().letter();
        waits(theirs, "first", "id-1");
        given(letters.latest(List.of("first", "id-1"))).willReturn(Map.of("first", theirs, "id-1", letter));
        given(register.all(Set.of(theirs.reference(), letter.reference()))).willReturn(Map.of(
            theirs.reference(), complaint(theirs, "hackney-post"), letter.reference(), complaint(letter, CHAIR)));
        assertThat(post.waiting("hackney")).extracting(Waiting::letter).containsExactly(letter);
        verify(letters, never()).latest(anyString());
        verify(register, never()).get(anyString());
    }
}
