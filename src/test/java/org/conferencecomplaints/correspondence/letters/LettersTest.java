package org.conferencecomplaints.correspondence.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.conferencecomplaints.casework.casefile.CaseFile;
import org.conferencecomplaints.casework.register.NewComplaint;
import org.conferencecomplaints.casework.register.Register;
import org.conferencecomplaints.correspondence.delivery.DeliveryUnknown;
import org.conferencecomplaints.correspondence.delivery.Mail;
import org.conferencecomplaints.deadlines.Deadlines;
import org.conferencecomplaints.platform.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@Tag("database")
@SpringBootTest(classes = LetterSlice.class, webEnvironment = SpringBootTest.WebEnvironment.NONE, properties = {
    "spring.datasource.url=jdbc:h2:mem:letters;DB_CLOSE_DELAY=-1",
    "complaints.home=target/letters-test-${complaints.test.fork:1}"})
class LettersTest {

    private static final String FEEDBACK = "hackney/feedback";

    @Autowired
    private Letters letters;
    @Autowired
    private LetterStore store;
    @Autowired
    private LetterSender sender;
    @Autowired
    private Register register;
    @Autowired
    private CaseFile caseFile;
    @Autowired
    private Deadlines deadlines;
    @Autowired
    private LetterSlice.TestClock clock;
    @Autowired
    private LetterSlice.Outbox outbox;
    @Autowired
    private LetterSlice.People people;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private JdbcClient jdbc;

    private String complaint;
    private String key;

    @BeforeEach
    void aComplaintByPost() {
        jdbc.sql("delete from restoration").update();
        clock.set("2026-03-02T10:00:00Z");
        outbox.reset();
        people.signedIn = "hackney-officer";
        complaint = register
            .record(new NewComplaint("hackney", "hackney-conference-complaint", "HCK", "Ada Okafor", "C-1",
                LocalDate.of(2026, 2, 20), "hackney-chair", LocalDate.of(2026, 3, 2)), "hackney-officer");
        key = UUID.randomUUID().toString();
        start(Map.of("contactChannel", "post", "complainantAddress", "1 Mare Street\nLondon E8 3RH"));
    }

    private void start(Map<String, Object> contact) {
        Map<String, Object> answers = new HashMap<>(contact);
        answers.put("complainantName", "Ada Okafor");
        answers.put("receivedOn", "2026-03-02");
        answers.put("conferenceChair", "hackney-chair");
        answers.put("subject", "conference");
        caseFile.keep(complaint, "Event_ComplaintReceived", "hackney-complaint", answers);
    }

    private void byEmail() {
        start(Map.of("contactChannel", "email", "complainantEmail", "ada@example.org"));
    }

    private Letter only(String issueKey) {
        List<Letter> current = store.current(issueKey);
        assertThat(current).hasSize(1);
        return current.get(0);
    }

    private String emailReady() {
        byEmail();
        letters.issue(complaint, FEEDBACK, key);
        letters.render(key);
        return only(key).id();
    }

    @Test
    void issuingWritesOneRowForEachRecipientWithTheFactsFilledIn() {
        deadlines.set(complaint, "H-1.2: 3 working days", "2026-03-02");
        letters.issue(complaint, "hackney/recommendations", key);

        List<Letter> issued = store.current(key);
        assertThat(issued).extracting(letter -> letter.recipient().role()).containsExactly("complainant",
            "conference-service");
        assertThat(issued).extracting(letter -> letter.recipient().channel()).containsExactly("post", "email");
        assertThat(issued).allSatisfy(letter -> {
            assertThat(letter.status()).isEqualTo(Letter.Status.ISSUED);
            assertThat(letter.content().subject()).isEqualTo("About " + complaint);
            assertThat(letter.content().body()).contains("Ada Okafor", "Monday 2 March 2026", "Thursday 5 March 2026",
                "Grace Chair", "about the conference").doesNotContain("about the chair");
            assertThat(letter.version().writtenBy()).isEqualTo("hackney-officer");
            assertThat(letter.delivery().receivedOn()).isNull();
        });
    }

    @Test
    void aLetterCanTellADateThatIsOver() {
        letters.issue(complaint, "hackney/recommendations", key);
        clock.set("2026-03-03T10:00:00Z");
        letters.issue(complaint, "hackney/recommendations", "later-" + complaint);

        assertThat(store.current(key)).noneMatch(letter -> letter.content().body().contains("(over)"));
        assertThat(store.current("later-" + complaint)).allMatch(letter -> letter.content().body().contains("(over)"));
    }

    @Test
    void issuingAgainUnderTheSameKeyChangesNothing() {
        assertThat(letters.issue(complaint, FEEDBACK, key)).isEqualTo(key);
        String id = only(key).id();
        letters.issue(complaint, FEEDBACK, key);

        assertThat(only(key).id()).isEqualTo(id);
    }

    @Test
    void withoutAnAddressForTheChannelNothingIsIssued() {
        start(Map.of("contactChannel", "email", "complainantEmail", ""));

        assertThatThrownBy(() -> letters.issue(complaint, FEEDBACK, key)).isInstanceOf(IllegalStateException.class)
            .hasMessageContaining("address of the complainant").hasMessageNotContaining("Ada");
        assertThat(store.current(key)).isEmpty();
    }

    @Test
    void nothingGoesToAProfessionalWithoutRecordedConsent() {
        caseFile.keep(complaint, "Activity_TriageComplaint", "triage",
            Map.of("redirectTo", "Dr Grey", "redirectEmail", "grey@example.org"));
        assertThatThrownBy(() -> letters.issue(complaint, "hackney/referral", key)).hasMessageContaining("consent");

        caseFile.keep(complaint, "Activity_TriageComplaint", "triage",
            Map.of("redirectTo", "Dr Grey\nThe Clinic", "redirectEmail", "grey@example.org", "redirectConsent", true));
        letters.issue(complaint, "hackney/referral", key);
        assertThat(only(key)).returns("Dr Grey", letter -> letter.recipient().name()).returns("grey@example.org",
            letter -> letter.recipient().email());
    }

    @Test
    void thePdfIsKeptWithItsChecksum() {
        letters.issue(complaint, FEEDBACK, key);
        assertThat(store.pdf(only(key).id())).isEmpty();
        letters.render(key);

        assertThat(store.pdf(only(key).id()).orElseThrow()).startsWith("%PDF".getBytes());
        assertThat(only(key).version().sha256()).matches("[0-9a-f]{64}");
    }

    @Test
    void aPostedLetterIsDeemedReceivedOnTheSecondWorkingDay() {
        letters.issue(complaint, FEEDBACK, key);
        assertThat(letters.sentOn(key)).isNull();
        assertThatThrownBy(() -> letters.receivedOn(complaint, FEEDBACK)).isInstanceOf(IllegalStateException.class);
        clock.set("2026-03-05T12:00:00Z");
        letters.posted(only(key).id(), "2026-03-05");
        letters.posted(only(key).id(), "2026-03-04");

        assertThat(letters.sentOn(key)).isEqualTo("2026-03-05");
        assertThat(letters.receivedOn(complaint, FEEDBACK)).isEqualTo("2026-03-09");
        assertThat(only(key)).returns(null, letter -> letter.delivery().receiptRecordedOn());
    }

    @Test
    void postingBeforeIssueOrInTheFutureIsRefused() {
        letters.issue(complaint, FEEDBACK, key);
        String id = only(key).id();

        assertThatThrownBy(() -> letters.posted(id, "2026-03-03")).isInstanceOf(Refusal.class)
            .hasMessageContaining("future");
        assertThatThrownBy(() -> letters.posted(id, "2026-03-01")).isInstanceOf(Refusal.class)
            .hasMessageContaining("issued");
    }

    @Test
    void anEarlierReplyProvesReceiptAndALaterOneDoesNot() {
        letters.issue(complaint, FEEDBACK, key);
        letters.posted(only(key).id(), "2026-03-02");

        letters.receiptProved(complaint, FEEDBACK, "2026-03-06");
        letters.receiptProved(complaint, FEEDBACK, "2026-03-01");
        assertThat(letters.receivedOn(complaint, FEEDBACK)).isEqualTo("2026-03-04");
        letters.receiptProved(complaint, FEEDBACK, "2026-03-03");
        letters.receiptProved(complaint, FEEDBACK, "2026-03-04");
        assertThat(letters.receivedOn(complaint, FEEDBACK)).isEqualTo("2026-03-03");
    }

    @Test
    void anEmailIsSentOnceWithItsPdf() {
        String id = emailReady();
        letters.email(id);
        letters.email(id);

        Mail mail = outbox.only();
        assertThat(mail.to()).isEqualTo("ada@example.org");
        assertThat(mail.messageId()).startsWith(id + "@");
        assertThat(mail.pdf().content()).isEqualTo(store.pdf(id).orElseThrow());
        assertThat(mail.text()).contains("020 8356 5800").doesNotContain("C-1");
        assertThat(only(key)).returns(Letter.Status.SENT, Letter::status).returns(LocalDate.of(2026, 3, 2),
            letter -> letter.delivery().receivedOn());
    }

    @Test
    void anEmailSentStaysSentWhenTheStepAroundItIsRolledBack() {
        String id = emailReady();
        transaction.executeWithoutResult(step -> {
            letters.email(id);
            step.setRollbackOnly();
        });
        letters.email(id);

        assertThat(outbox.sent).hasSize(1);
        assertThat(only(key).status()).isEqualTo(Letter.Status.SENT);
    }

    @Test
    void anEmailThatFailedIsSentOnTheNextAttempt() {
        String id = emailReady();
        outbox.fails = new IllegalStateException("down");
        assertThatThrownBy(() -> letters.email(id)).isInstanceOf(IllegalStateException.class).hasMessageContaining(id);
        assertThat(only(key).status()).isEqualTo(Letter.Status.ISSUED);

        outbox.fails = null;
        letters.email(id);
        assertThat(outbox.sent).hasSize(1);
    }

    @Test
    void anEmailWhoseResultIsUnknownIsNotSentAgainUntilSomebodyHasLooked() {
        String id = emailReady();
        outbox.fails = new DeliveryUnknown("broken off", null);
        assertThatThrownBy(() -> letters.email(id)).hasMessageContaining("not known whether letter " + id);
        outbox.fails = null;
        assertThatThrownBy(() -> letters.email(id)).hasMessageContaining("not known whether letter " + id);
        assertThat(outbox.sent).isEmpty();

        sender.settle(id, false);
        letters.email(id);
        assertThat(outbox.sent).hasSize(1);
    }

    @Test
    void anEmailFoundToHaveLeftIsMarkedAsSent() {
        String id = emailReady();
        outbox.fails = new DeliveryUnknown("broken off", null);
        assertThatThrownBy(() -> letters.email(id)).hasMessageContaining("not known");
        outbox.fails = null;
        sender.settle(id, true);
        letters.email(id);

        assertThat(outbox.sent).isEmpty();
        assertThat(only(key).status()).isEqualTo(Letter.Status.SENT);
    }

    @Test
    void inARestoredDatabaseNothingLeavesASecondTimeUntilSomebodyHasLooked() {
        String id = emailReady();
        clock.set("2026-03-02T12:00:00Z");
        new Restorations(jdbc, false, clock).note();
        assertThatThrownBy(() -> letters.email(id)).hasMessageContaining("not known whether letter " + id);
        assertThat(only(key)).returns(Letter.Status.SENDING, Letter::status)
            .satisfies(letter -> assertThat(letter.delivery().failure()).contains("not known whether it has left"));
        assertThat(outbox.sent).isEmpty();

        clock.set("2026-03-02T13:00:00Z");
        sender.settle(id, false);
        letters.email(id);
        assertThat(outbox.sent).as("once it is known that it has not left").hasSize(1);
        String later = UUID.randomUUID().toString();
        letters.issue(complaint, FEEDBACK, later);
        letters.render(later);
        letters.email(only(later).id());
        assertThat(outbox.sent).as("what was issued after that").hasSize(2);
    }

    @Test
    void inARestoredDatabaseTheCarrierIsAskedWhereItCanTell() {
        String id = emailReady();
        clock.set("2026-03-02T12:00:00Z");
        new Restorations(jdbc, false, clock).note();
        outbox.left = true;
        letters.email(id);

        assertThat(outbox.sent).isEmpty();
        assertThat(only(key).status()).isEqualTo(Letter.Status.SENT);
    }

    @Test
    void withoutItsPdfNothingIsSent() {
        byEmail();
        letters.issue(complaint, FEEDBACK, key);

        assertThatThrownBy(() -> letters.email(only(key).id())).hasMessageContaining("PDF");
        assertThat(only(key).status()).isEqualTo(Letter.Status.ISSUED);
    }

    @Test
    void withdrawalVoidsWhatHasNotLeftAndKeepsTheRest() {
        letters.issue(complaint, FEEDBACK, key);
        letters.posted(only(key).id(), "2026-03-02");
        String waiting = UUID.randomUUID().toString();
        String id = emailReadyUnder(waiting);
        letters.voidUnsent(complaint);
        letters.email(id);

        assertThat(outbox.sent).isEmpty();
        assertThat(only(key).status()).isEqualTo(Letter.Status.SENT);
        assertThat(only(waiting)).returns(Letter.Status.VOIDED, Letter::status).returns("complaint withdrawn",
            letter -> letter.voided().reason());
        assertThat(letters.sentOn(waiting)).isNull();
    }

    private String emailReadyUnder(String issueKey) {
        byEmail();
        letters.issue(complaint, FEEDBACK, issueKey);
        letters.render(issueKey);
        return only(issueKey).id();
    }

    @Test
    void theLastRecipientsDepartureCounts() {
        letters.issue(complaint, "hackney/recommendations", key);
        letters.render(key);
        List<String> ids = letters.recipients(key);
        assertThat(ids).filteredOn(letters::byPost).hasSize(1);
        letters.posted(ids.get(0), "2026-03-02");
        assertThat(letters.sentOn(key)).isNull();
        clock.set("2026-03-03T17:00:00Z");
        letters.email(ids.get(1));

        assertThat(letters.sentOn(key)).isEqualTo("2026-03-03");
    }
}
