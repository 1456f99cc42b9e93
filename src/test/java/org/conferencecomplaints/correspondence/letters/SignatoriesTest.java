package org.conferencecomplaints.correspondence.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.conferencecomplaints.casework.casefile.CaseFile;
import org.conferencecomplaints.casework.register.Complaint;
import org.conferencecomplaints.casework.register.NewComplaint;
import org.conferencecomplaints.casework.register.Register;
import org.conferencecomplaints.organisation.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(classes = LetterSlice.class, webEnvironment = SpringBootTest.WebEnvironment.NONE, properties = {
    "spring.datasource.url=jdbc:h2:mem:signatories;DB_CLOSE_DELAY=-1",
    "complaints.home=target/letters-test-${complaints.test.fork:1}",
    "complaints.councils.brent.signatory-names.business-manager=Sola Set"})
class SignatoriesTest {

    @Autowired
    private Signatories signatories;
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

    private Complaint complaint;

    @BeforeEach
    void aComplaintAndItsPeople() {
        clock.set("2026-03-02T10:00:00Z");
        people.signedIn = "brent-officer";
        people.known = Map.of("brent-chair", new Person("brent-chair", "Helen Chair", null),
            "brent-line-manager", new Person("brent-line-manager", "Lee Line", null),
            "brent-investigator", new Person("brent-investigator", "Joe Marsh", null),
            "brent-panel-chair", new Person("brent-panel-chair", "Val Vale", null),
            "brent-ic", new Person("brent-ic", "Iris Chair", null),
            "brent-ic-two", new Person("brent-ic-two", "Ian Chair", null));
        people.groups = Map.of("brent-independent-chair",
            List.of(people.known.get("brent-ic"), people.known.get("brent-ic-two")));
        String reference = register
            .record(new NewComplaint("brent", "brent-conference-complaint", "BRT", "Ada Okafor", "C-1",
                LocalDate.of(2026, 2, 20), "brent-chair", LocalDate.of(2026, 3, 2)), "brent-officer");
        complaint = register.get(reference);
        submits("brent-officer",
            Map.of("contactChannel", "post", "complainantAddress", "1 High Road", "complainantName",
                "Ada Okafor", "investigator", "brent-investigator", "panelChair", "brent-panel-chair"));
    }

    @AfterEach
    void nobody() {
        people.known = Map.of();
        people.groups = Map.of();
    }

    private void submits(String user, Map<String, Object> answers) {
        people.signedIn = user;
        caseFile.keep(complaint.reference(), "Activity", "form-" + answers.size(), answers);
    }

    private String name(String role) {
        return signatories.forRole(role, complaint).name();
    }

    @ParameterizedTest
    @CsvSource({"chair, Helen Chair", "line-manager, Lee Line", "investigator, Joe Marsh", "panel-chair, Val Vale"})
    void whoHasTheRoleInTheCaseSigns(String role, String name) {
        submits("brent-ic", Map.of());

        assertThat(name(role)).isEqualTo(name);
    }

    @Test
    void elseWhoeverActedLastAndIsOfTheRole() {
        submits("brent-ic-two", Map.of("hearing", "panel"));
        assertThat(name("independent-chair")).isEqualTo("Ian Chair");
        submits("brent-ic", Map.of());
        assertThat(name("independent-chair")).isEqualTo("Iris Chair");
    }

    @Test
    void whoActedButIsNotOfTheRoleDoesNotSign() {
        submits("brent-chair", Map.of());

        assertThat(signatories.forRole("independent-chair", complaint))
            .isEqualTo(new Signatories.Signatory("Independent Chair of the LSCB", null));
    }

    @Test
    void elseTheNameOfTheSettingsAndElseTheTitleAlone() {
        submits("machine", Map.of());

        assertThat(name("business-manager")).isEqualTo("Sola Set");
        assertThat(name("independent-chair")).isNull();
    }

    @Test
    void someoneWhoHasLeftSignsWithTheTitleAndNotWithTheirUserId() {
        people.known = Map.of();

        assertThat(name("investigator")).isNull();
    }

    @Test
    void theNameIsKeptWithTheLetterAndWithItsCorrection() {
        submits("brent-chair", Map.of("agencyName", "Elm House", "agencyContact", "Wembley"));
        String key = UUID.randomUUID().toString();
        letters.issue(complaint.reference(), "brent/agency-referral", key);
        letters.render(key);
        assertThat(store.current(key)).extracting(letter -> letter.content().signatoryName())
            .containsExactly("Helen Chair");

        caseFile.keep(complaint.reference(), "Activity_CheckLetter", "check-letter",
            Map.of("letterApproved", false, "letterCorrection", "Other words"));
        letters.correct(key);
        assertThat(store.current(key)).singleElement()
            .returns("Helen Chair", letter -> letter.content().signatoryName())
            .returns("Chair of the Case Conference", letter -> letter.content().signatory())
            .returns(2, letter -> letter.version().number());
    }
}
