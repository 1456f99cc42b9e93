package org.conferencecomplaints.web.postroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
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
import org.conferencecomplaints.platform.Refusal;
import org.conferencecomplaints.web.caseaccess.Cases;
import org.conferencecomplaints.web.caseaccess.ReadLog;
import org.conferencecomplaints.web.postroom.PostRoomService.Waiting;
import org.conferencecomplaints.web.support.NotFound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads as few letters as the answer needs, however many wait. */
class PostRoomServiceTest {

    private static final String CHAIR = "hackney-chair";

    private final LetterSteps steps = mock(LetterSteps.class);
    private final LetterStore letters = mock(LetterStore.class);
    private final Register register = mock(Register.class);
    private final PostRoomAccess postRooms = mock(PostRoomAccess.class);
    private final Cases caseFiles = mock(Cases.class);
    private final ReadLog readLog = mock(ReadLog.class);
    private final WorkFolder work = mock(WorkFolder.class);
    @TempDir
    private Path folder;
    private final Staff staff = mock(Staff.class);
    private final PostRoomService post = new PostRoomService(steps, letters, register, postRooms,
        mock(CaseAccess.class), mock(EnclosedPapers.class), caseFiles, readLog, work, staff,
        Clock.systemUTC());

    private void waits(Letter letter, String... steps) {
        given(register.get(letter.reference())).willReturn(complaint(letter, CHAIR));
        given(postRooms.postRooms()).willReturn(Set.of("hackney"));
        given(staff.currentUser()).willReturn("hackney-post");
        given(caseFiles.anyLetter(letter.id())).willReturn(letter);
        given(letters.predecessors(letter)).willReturn(Set.of("first", letter.id()));
        given(letters.latest(anyString())).willReturn(letter);
        given(letters.latest(List.of(steps)))
            .willReturn(Stream.of(steps).collect(Collectors.toMap(id -> id, id -> letter)));
        given(register.all(Set.of(letter.reference())))
            .willReturn(Map.of(letter.reference(), complaint(letter, CHAIR)));
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

    /** Whoever chairs conferences and posts letters must not learn from a refusal that there is a complaint. */
    @Test
    void aLetterOfAComplaintAboutThemIsAsOneThatIsNotThere() {
        Letter letter = ALetter.toAda().with("id", "second").letter();
        waits(letter, "second");
        given(letters.find("second")).willReturn(Optional.of(letter));
        given(staff.currentUser()).willReturn(CHAIR);
        Map<String, String> today = Map.of("postedOn", LocalDate.now().toString());

        assertThatThrownBy(() -> post.posted("hackney", List.of("nowhere"), today)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> post.posted("hackney", List.of("second"), today)).isInstanceOf(NotFound.class);
        String none = refusal(List.of("nowhere"));
        assertThat(refusal(List.of("second"))).isEqualTo(none);
    }

    private String refusal(List<String> ids) {
        return catchThrowableOfType(Refusal.class, () -> post.batch("hackney", ids)).getMessage();
    }

    @Test
    void aLetterIsPrintedOnceHoweverOftenItIsAskedFor() throws IOException {
        Letter letter = ALetter.toAda().with("id", "second").letter();
        waits(letter, "second");
        given(work.file()).willReturn(folder.resolve("batch.pdf"));
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try (PDDocument page = new PDDocument()) {
            page.addPage(new PDPage());
            page.save(pdf);
        }
        given(letters.pdf("second")).willReturn(Optional.of(pdf.toByteArray()));

        post.batch("hackney", Collections.nCopies(2_500, "second"));

        verify(letters, times(1)).pdf("second");
        verify(readLog, times(1)).read(register.get(letter.reference()), AccessAction.LETTER, "second");
    }

    @Test
    void noMoreLettersThanAPdfHoldsArePrintedAtOnce() {
        Letter letter = ALetter.toAda().with("id", "second").letter();
        waits(letter, "second");

        assertThat(refusal(IntStream.range(0, 251).mapToObj(String::valueOf).toList())).contains("at most 250");
        List<List<Waiting>> batches = post.batches(Collections.nCopies(600, new Waiting(letter, null)));
        assertThat(batches).extracting(List::size).containsExactly(250, 250, 100);
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
