package org.conferencecomplaints.correspondence.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.conferencecomplaints.casework.casefile.CaseFile;
import org.conferencecomplaints.casework.register.Complaint;
import org.conferencecomplaints.casework.register.NewComplaint;
import org.conferencecomplaints.casework.register.Register;
import org.conferencecomplaints.correspondence.layout.LetterText;
import org.conferencecomplaints.organisation.Person;
import org.conferencecomplaints.platform.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Who gets the letters of a procedure with several parties, and what each of them reads. */
@SpringBootTest(classes = LetterSlice.class, webEnvironment = SpringBootTest.WebEnvironment.NONE, properties = {
    "spring.datasource.url=jdbc:h2:mem:recipients;DB_CLOSE_DELAY=-1",
    "complaints.home=target/letters-test-${complaints.test.fork:1}",
    "complaints.people.line-managers.brent-chair=brent-line-manager",
    "complaints.people.line-managers.brent-chair-two=brent-chair-two"})
class RecipientsTest {

    @Autowired
    private Recipients recipients;
    @Autowired
    private Letters letters;
    @Autowired
    private LetterStore store;
    @Autowired
    private Register register;
    @Autowired
    private CaseFile caseFile;
    @Autowired
    private LetterSlice.TestClock clock;
    @Autowired
    private LetterSlice.People people;

    private String complaint;
    private String key;

    @BeforeEach
    void aComplaintInBrent() {
        clock.set("2026-03-02T10:00:00Z");
        people.signedIn = "brent-officer";
        people.known = new HashMap<>();
        for (String id : List.of("brent-chair", "brent-chair-two", "brent-line-manager", "brent-investigator",
            "brent-panel-chair")) {
            people.known.put(id, person(id));
        }
        people.groups = Map.of("brent-independent-chair", List.of(person("eleanor"), person("edwin")),
            "brent-business-manager", List.of(person("farah")));
        complaint = complaintAbout("brent-chair");
        key = UUID.randomUUID().toString();
    }

    @AfterEach
    void nobodyIsKnown() {
        people.known = Map.of();
        people.groups = Map.of();
    }

    private static Person person(String id) {
        return new Person(id, "Name of " + id, id + "@council.example");
    }

    private String complaintAbout(String chair) {
        String reference = register.record(new NewComplaint("brent", "brent-conference-complaint", "BRT", "Ada Okafor",
            "C-1", LocalDate.of(2026, 2, 20), chair, LocalDate.of(2026, 3, 2)), "brent-officer");
        caseFile.keep(reference, "Event_ComplaintReceived", "brent-complaint", Map.of("contactChannel", "post",
            "complainantAddress", "1 High Road", "complainantName", "Ada Okafor", "subject", "conference"));
        caseFile.keep(reference, "Activity_AppointInvestigator", "brent-appoint-investigator",
            Map.of("investigator", "brent-investigator", "panelChair", "brent-panel-chair", "reconvenedChair",
                "brent-chair-two"));
        return reference;
    }

    private List<Recipient> found(String... roles) {
        Complaint asked = register.get(complaint);
        return recipients.forRoles(List.of(roles), asked);
    }

    @Test
    void staffGetTheirLettersByEmailToTheirAccount() {
        assertThat(found("chair", "line-manager", "investigator", "panel-chair", "reconvened-chair"))
            .extracting(Recipient::role, Recipient::channel, Recipient::email).containsExactly(
                tuple("chair", "email", "brent-chair@council.example"),
                tuple("line-manager", "email", "brent-line-manager@council.example"),
                tuple("investigator", "email", "brent-investigator@council.example"),
                tuple("panel-chair", "email", "brent-panel-chair@council.example"),
                tuple("reconvened-chair", "email", "brent-chair-two@council.example"));
    }

    @Test
    void everyMemberOfAGroupGetsTheLetter() {
        assertThat(found("independent-chair", "business-manager")).extracting(Recipient::name)
            .containsExactly("Name of eleanor", "Name of edwin", "Name of farah");
    }

    @Test
    void whoHasTwoRolesGetsOneLetter() {
        complaint = complaintAbout("brent-chair-two");

        assertThat(found("chair", "line-manager", "reconvened-chair")).singleElement()
            .returns("chair", Recipient::role);
    }

    @Test
    void anAgencyIsWrittenToByPostUnlessItsContactIsAnEmailAddress() {
        agency("Complaints Manager\nElm House\nHA9 0FJ, complaints@elm.example");
        assertThat(found("agency")).containsExactly(Recipient.byPost("agency", "Elm Trust",
            "Complaints Manager\nElm House\nHA9 0FJ, complaints@elm.example"));

        agency(" complaints@elm.example ");
        assertThat(found("agency")).containsExactly(Recipient.byEmail("agency", "Elm Trust", "complaints@elm.example"));
    }

    private void agency(String contact) {
        caseFile.keep(complaint, "Activity_ReviewComplaint", "brent-review-complaint",
            Map.of("agencyName", "Elm Trust", "agencyContact", contact));
    }

    @Test
    void aRoleThatNobodyHasOrThatCannotBeReachedStopsTheLetter() {
        people.groups = Map.of("brent-business-manager", List.of(new Person("farah", "Farah", null)));

        assertThatThrownBy(() -> found("complainant", "independent-chair")).isInstanceOf(IllegalStateException.class)
            .hasMessageContaining("nobody is the independent-chair").hasMessageNotContaining("Ada");
        assertThatThrownBy(() -> found("business-manager"))
            .hasMessageContaining("e-mail address of the business-manager");
        assertThatThrownBy(() -> found("agency")).hasMessageContaining("postal address of the agency");
        complaint = complaintAbout("brent-investigator");
        assertThatThrownBy(() -> found("line-manager")).isInstanceOf(Refusal.class);
    }

    @Test
    void eachGetsTheirOwnLetterAndTheComplainantTheirOwnWords() {
        letters.issue(complaint, "brent/notice", key);
        letters.issue(complaint, "brent/notice", key);
        letters.render(key);

        List<Letter> issued = store.current(key);
        assertThat(issued).hasSize(9).filteredOn(letter -> letter.recipient().role().equals("independent-chair"))
            .hasSize(2);
        assertThat(issued).allSatisfy(letter -> {
            assertThat(letter.content().body())
                .contains("Name of brent-investigator brent-investigator@council.example");
            assertThat(letter.content().body().contains("You complained."))
                .isEqualTo(letter.recipient().name().equals("Ada Okafor"));
            assertThat(letter.content().signatory()).isEqualTo("Chair of the Case Conference");
            assertThat(store.pdf(letter.id())).isPresent();
        });
    }

    @Test
    void whoSignsFollowsTheFacts() {
        caseFile.keep(complaint, "Event_ComplaintReceived", "brent-complaint", Map.of("contactChannel", "post",
            "complainantAddress", "1 High Road", "complainantName", "Ada Okafor", "subject", "chair"));
        letters.issue(complaint, "brent/notice", key);

        assertThat(store.current(key)).extracting(letter -> letter.content().signatory())
            .containsOnly("Line Manager of the conference chairs");
    }

    @Test
    void theComplainantGetsACopyOfTheAgencysLetterAsItWasCorrected() {
        agency("Elm House\nWembley");
        assertThatThrownBy(() -> letters.issue(complaint, "brent/agency-referral-copy", key))
            .isInstanceOf(IllegalStateException.class).hasMessageContaining("no brent/agency-referral to enclose");

        String referral = UUID.randomUUID().toString();
        letters.issue(complaint, "brent/agency-referral", referral);
        caseFile.keep(complaint, "Activity_CheckLetter", "check-letter",
            Map.of("letterApproved", false, "letterCorrection", "Please answer <Ada>."));
        letters.correct(referral);
        letters.issue(complaint, "brent/agency-referral-copy", key);
        letters.render(key);

        assertThat(LetterText.of(store.current(key).get(0).content().body())).isEqualTo("""
            A copy is below.

            # Copy of our letter of Monday 2 March 2026 to Elm Trust

            **A complaint & more**

            Please answer <Ada>.""");
        assertThat(store.current(referral)).singleElement()
            .returns("Children's Social Care file", letter -> letter.content().filing())
            .returns(2, letter -> letter.version().number());
    }
}
