package org.conferencecomplaints.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.conferencecomplaints.correspondence.letters.Letter;
import org.conferencecomplaints.correspondence.reconciliation.Reconciliation;
import org.conferencecomplaints.correspondence.reconciliation.Reconciliation.Discrepancy;
import org.conferencecomplaints.correspondence.reconciliation.Reconciliation.Fault;
import org.conferencecomplaints.correspondence.reconciliation.Reconciliation.Place;
import org.conferencecomplaints.correspondence.reconciliation.Reconciliation.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** No letter outside the register: what left is held against what the register says has left. */
@Tag("database")
@OnTheEngine
class ReconciliationTest {

    private static final LocalDate DAY = LocalDate.parse("2027-06-07");

    @Autowired
    private Office office;
    @Autowired
    private Reconciliation reconciliation;
    @Value("${complaints.home}")
    private Path home;

    private Letter emailed;
    private Letter posted;

    /** On a day on which no other test sends anything. */
    @BeforeEach
    void oneLetterByEmailAndOneByPost() throws IOException {
        office.jdbc.sql("delete from dispatch where handed_at >= timestamp with time zone '2027-06-07 00:00:00+00'")
            .update();
        office.jdbc.sql("delete from letter where issued_at >= timestamp with time zone '2027-06-07 00:00:00+00'")
            .update();
        try (var files = Files.exists(outbox()) ? Files.list(outbox()) : java.util.stream.Stream.<Path>empty()) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        office.clock("2027-06-07T09:00");
        emailed = triaged(Hackney.byEmail("receivedOn", "2027-06-07", "conferenceOn", "2027-05-20"))
            .letter("hackney/acknowledgement");
        Case onPaper = triaged(Hackney.complaint("receivedOn", "2027-06-07", "conferenceOn", "2027-05-20"));
        onPaper.post("hackney/acknowledgement");
        posted = onPaper.letter("hackney/acknowledgement");
    }

    private Case triaged(java.util.Map<String, Object> complaint) {
        return office.record(Hackney.OFFICER, Hackney.PROCEDURE, complaint)
            .complete(Hackney.OFFICER, "Activity_TriageComplaint", "triageDecision", "accept");
    }

    private Path outbox() {
        return home.resolve("outbox");
    }

    private Path message() throws IOException {
        try (var files = Files.list(outbox())) {
            return files.filter(file -> file.getFileName().toString().startsWith(emailed.id())).findFirst()
                .orElseThrow();
        }
    }

    private Result result() {
        return reconciliation.forPeriod("hackney", DAY, DAY);
    }

    private List<Fault> faults() {
        return result().discrepancies().stream().map(Discrepancy::fault).toList();
    }

    @Test
    void everyLetterIsCountedOnceAndEverythingAgrees() {
        Case waiting = triaged(Hackney.complaint("receivedOn", "2027-06-07", "conferenceOn", "2027-05-20"));
        Case withdrawn = triaged(Hackney.complaint("receivedOn", "2027-06-07", "conferenceOn", "2027-05-20"));
        withdrawn.withdraw(Hackney.OFFICER, "withdrawnOn", "2027-06-07");

        assertThat(faults()).isEmpty();
        assertThat(result().unlisted()).isEmpty();
        assertThat(result().counts()).containsEntry(Place.SENT, 2L).containsEntry(Place.VOIDED_BEFORE_LEAVING, 1L)
            .containsEntry(Place.WAITING, 2L);
        assertThat(result().counts().values().stream().mapToLong(Long::longValue).sum())
            .isEqualTo(result().letters().size());
        assertThat(result().letters()).extracting(Letter::reference).contains(waiting.reference());
        assertThat(reconciliation.forPeriod("brent", DAY, DAY).letters()).isEmpty();
    }

    @Test
    void aFileWithoutALetterIsFound() throws IOException {
        String stray = Files.readString(message(), StandardCharsets.ISO_8859_1).replace(emailed.id(),
            "not-in-the-register");
        Files.writeString(outbox().resolve("stray.eml"), stray, StandardCharsets.ISO_8859_1);

        assertThat(faults()).containsExactly(Fault.CHANNEL_HAS_UNKNOWN_LETTER);
    }

    @Test
    void aLetterSentWithoutAFileIsFound() throws IOException {
        Files.delete(message());

        assertThat(result().discrepancies()).singleElement().returns(Fault.CHANNEL_LACKS_IT, Discrepancy::fault)
            .satisfies(fault -> assertThat(fault.letter().id()).isEqualTo(emailed.id()));
    }

    @Test
    void aFileThatLeftThoughTheRegisterSaysOtherwiseIsFound() {
        office.jdbc.sql("update letter set status = 'voided', sent_on = null where id = ?").param(emailed.id())
            .update();

        assertThat(faults()).containsExactlyInAnyOrder(Fault.DISPATCHED_BUT_NOT_SENT,
            Fault.CHANNEL_HAS_IT_BUT_NOT_SENT);
    }

    @Test
    void differingChecksumsAreFound() {
        office.jdbc.sql("update letter set sha256 = 'other' where id = ?").param(emailed.id()).update();

        assertThat(faults()).containsExactlyInAnyOrder(Fault.PDF_CHANGED, Fault.CHANNEL_HAS_ANOTHER_PDF);
    }

    @Test
    void aLetterMarkedAsSentByNobodyIsFoundAndSoIsOneHandedOverTwice() {
        office.jdbc.sql("delete from dispatch where letter_id = ?").param(posted.id()).update();
        office.jdbc.sql("""
            insert into dispatch (letter_id, attempt, carrier, handed_at, outcome)
            select letter_id, 2, carrier, handed_at, outcome from dispatch where letter_id = ?""").param(emailed.id())
            .update();

        assertThat(faults()).containsExactlyInAnyOrder(Fault.SENT_WITHOUT_DISPATCH, Fault.DISPATCHED_TWICE);
    }
}
