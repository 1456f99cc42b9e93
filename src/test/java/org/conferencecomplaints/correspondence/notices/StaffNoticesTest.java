package org.conferencecomplaints.correspondence.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.conferencecomplaints.casework.register.NewComplaint;
import org.conferencecomplaints.casework.register.Register;
import org.conferencecomplaints.correspondence.delivery.Mail;
import org.conferencecomplaints.correspondence.letters.LetterSlice;
import org.conferencecomplaints.deadlines.Deadlines;
import org.conferencecomplaints.organisation.Person;
import org.conferencecomplaints.organisation.StaffAccessChanged;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(classes = LetterSlice.class, webEnvironment = SpringBootTest.WebEnvironment.NONE, properties = {
    "spring.datasource.url=jdbc:h2:mem:letters;DB_CLOSE_DELAY=-1",
    "complaints.home=target/letters-test-${complaints.test.fork:1}"})
class StaffNoticesTest {

    @Autowired
    private StaffNotices notices;
    @Autowired
    private Register register;
    @Autowired
    private Deadlines deadlines;
    @Autowired
    private LetterSlice.TestClock clock;
    @Autowired
    private LetterSlice.Outbox outbox;
    @Autowired
    private LetterSlice.People people;

    private String complaint;

    @BeforeEach
    void aComplaint() {
        clock.set("2026-03-02T10:00:00Z");
        outbox.reset();
        people.signedIn = "machine";
        people.groups = Map.of(
            "hackney-supervisors",
            List.of(new Person("s1", "Sam One", "one@example.org"), new Person("s2", "Sam Two", null)),
            "hackney-group-manager", List.of(new Person("m1", "Mo", "mo@example.org")));
        complaint = register
            .record(new NewComplaint("hackney", "hackney-conference-complaint", "HCK", "Ada Okafor", "C-1",
                LocalDate.of(2026, 2, 20), "hackney-chair", LocalDate.of(2026, 3, 2)), "hackney-officer");
    }

    @Test
    void supervisorsAreToldOfAMissedLimitOnceAndWithoutAnyFamilysName() {
        missAcknowledgement();
        notices.supervisors(complaint, "H-1.2");
        notices.supervisors(complaint, "H-1.2");

        Mail mail = outbox.only();
        assertThat(mail.to()).isEqualTo("one@example.org");
        assertThat(mail.subject()).contains(complaint);
        assertThat(mail.text()).contains(complaint, "Acknowledge the complaint", "Thursday 5 March 2026",
            "http://127.0.0.1:8080/complaints/" + complaint).doesNotContain("Ada", "C-1");
    }

    private void missAcknowledgement() {
        deadlines.set(complaint, "H-1.2: 3 working days", "2026-03-02");
        clock.set("2026-03-06T00:00:00Z");
        deadlines.recordMissed(complaint, "H-1.2");
    }

    @Test
    void aNoticeThatFailedIsSentOnTheNextAttempt() {
        missAcknowledgement();
        outbox.fails = new IllegalStateException("down");
        assertThatThrownBy(() -> notices.supervisors(complaint, "H-1.2")).hasMessage("down");
        outbox.fails = null;
        notices.supervisors(complaint, "H-1.2");

        assertThat(outbox.sent).hasSize(1);
    }

    @Test
    void nobodyIsToldOfALimitThatIsKept() {
        deadlines.set(complaint, "H-1.2: 3 working days", "2026-03-02");
        notices.supervisors(complaint, "H-1.2");

        assertThat(outbox.sent).isEmpty();
    }

    @Test
    void aGroupIsToldOfANewComplaint() {
        notices.group(complaint, "hackney-group-manager");

        assertThat(outbox.only().text()).contains("A new complaint, " + complaint + ", has been received.");
    }

    @Test
    void theSameNoticeBearsTheSameMessageId() {
        notices.group(complaint, "hackney-group-manager");
        notices.group(complaint, "hackney-group-manager");

        assertThat(outbox.sent).extracting(Mail::messageId).hasSize(2).containsOnly(outbox.sent.get(0).messageId());
    }

    @Test
    void aGroupThatNobodyCanReachIsNoError() {
        people.groups = Map.of();
        missAcknowledgement();
        notices.supervisors(complaint, "H-1.2");

        assertThat(outbox.sent).isEmpty();
    }

    @Test
    void whoeverChairedTheConferenceIsToldNothingOfTheCaseAsASupervisor() {
        people.groups = Map.of("hackney-supervisors", List.of(new Person("hackney-chair", "Ruth", "ruth@example.org"),
            new Person("s1", "Sam One", "one@example.org")));
        missAcknowledgement();
        notices.supervisors(complaint, "H-1.2");

        assertThat(outbox.only().to()).isEqualTo("one@example.org");
    }

    @Test
    void supervisorsAreToldWhoChangedWhoseAccess() {
        notices
            .accessChanged(new StaffAccessChanged(7, "hackney", "admin", "added admin to the group hackney-post-room",
                Instant.parse("2026-03-02T10:00:00Z")));

        assertThat(outbox.only().to()).isEqualTo("one@example.org");
        assertThat(outbox.only().text()).contains("admin (admin)", "added admin to the group hackney-post-room",
            "Monday 2 March 2026, 10:00", "/access");
    }
}
