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
import org.conferencecomplaints.correspondence.layout.LetterBody;
import org.conferencecomplaints.correspondence.layout.LetterFormat;
import org.conferencecomplaints.platform.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(classes = LetterSlice.class, webEnvironment = SpringBootTest.WebEnvironment.NONE, properties = {
    "spring.datasource.url=jdbc:h2:mem:letter-checks;DB_CLOSE_DELAY=-1",
    "complaints.home=target/letters-test-${complaints.test.fork:1}"})
class LetterChecksTest {

    private static final String FEEDBACK = "hackney/feedback";

    @Autowired
    private Letters letters;
    @Autowired
    private LetterChecks checks;
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
    @Autowired
    private TransactionTemplate transaction;

    private String complaint;
    private String key;

    @BeforeEach
    void aLetterToBeRead() {
        clock.set("2026-03-02T10:00:00Z");
        people.signedIn = "machine";
        complaint = register
            .record(new NewComplaint("hackney", "hackney-conference-complaint", "HCK", "Ada Okafor", "C-1",
                LocalDate.of(2026, 2, 20), "hackney-chair", LocalDate.of(2026, 3, 2)), "hackney-officer");
        caseFile.keep(complaint, "Event_ComplaintReceived", "hackney-complaint", Map.of("contactChannel", "post",
            "complainantAddress", "1 Mare Street", "complainantName", "Ada Okafor", "subject", "conference"));
        key = UUID.randomUUID().toString();
    }

    private void written() {
        letters.issue(complaint, FEEDBACK, key);
        letters.render(key);
    }

    /** A second recipient of the same letter: with the words of their own, in the format of their own. */
    private void andTo(Recipient recipient, String body) {
        store.insert(new LetterStore.Draft(key, complaint, 1,
            new Letter.Content(FEEDBACK, "Feedback", body, "H-1.5", null, "Group Manager", null), recipient, "machine",
            null));
        letters.render(key);
    }

    private void submits(String user, Object... keysAndValues) {
        people.signedIn = user;
        Map<String, Object> answers = new HashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            answers.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        caseFile.keep(complaint, "Activity_CheckLetter", "check-letter", answers);
    }

    private void corrects(String user, String words) {
        submits(user, "letterApproved", false, "letterCorrection", words);
        letters.correct(key);
        letters.render(key);
    }

    private Letter only() {
        List<Letter> current = store.current(key);
        assertThat(current).hasSize(1);
        return current.get(0);
    }

    @Test
    void aCorrectionIsANewVersionAndTheOlderOneIsKeptWithItsPdf() {
        written();
        String first = only().id();
        corrects("hackney-manager", "# Sorry\n\nDear Ada,\nline two\n\n- A & B <br>");

        assertThat(only()).returns(2, letter -> letter.version().number())
            .returns("hackney-manager", letter -> letter.version().writtenBy())
            .returns(first, letter -> letter.version().replaces())
            .returns("<h2>Sorry</h2>\n<p class=\"lines\">Dear Ada,\nline two</p>\n"
                + "<ul>\n<li>A &amp; B &lt;br&gt;</li>\n</ul>", letter -> letter.content().body());
        assertThat(store.find(first)).get().returns(Letter.Status.VOIDED, Letter::status)
            .returns("machine", letter -> letter.version().writtenBy())
            .returns("corrected", letter -> letter.voided().reason());
        assertThat(store.pdf(first)).isPresent();
        assertThat(store.pdf(only().id())).isPresent();
        assertThat(letters.needsCheck(key)).isTrue();
    }

    @Test
    void theLatestOfManyAreFoundAtOnceHoweverOftenTheyWereCorrected() {
        written();
        String first = only().id();
        corrects("hackney-manager", "Sorry.");
        String second = only().id();
        corrects("hackney-manager", "Very sorry.");

        assertThat(store.latest(List.of(first, second)))
            .isEqualTo(Map.of(first, store.latest(first), second, store.latest(second))).containsValue(only());
        assertThat(store.latest(List.of())).isEmpty();
    }

    @Test
    void theTextIsShownInTheFormInWhichItMayBeCorrected() {
        written();

        assertThat(checks.next(key).text()).isEqualTo("Your complaint, Ada Okafor\n\nThank you.");
    }

    @Test
    void whoApprovedAndWhenIsKeptAndNothingIsLeftToBeRead() {
        written();
        submits("hackney-manager", "letterApproved", true);
        assertThat(letters.mayLeave(key)).isTrue();
        clock.set("2026-03-02T11:00:00Z");
        letters.approve(key);

        assertThat(only()).returns("hackney-manager", letter -> letter.version().approvedBy())
            .returns(clock.instant(), letter -> letter.version().approvedAt());
        assertThat(letters.needsCheck(key)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"Your complaint, Ada Okafor\n\nThank you.", "  Your complaint, Ada Okafor \r\n\r\n\r\nThank you.\n"})
    void aCorrectionThatChangesNothingIsRefusedInWords(String words) {
        written();

        assertThatThrownBy(() -> corrects("hackney-manager", words)).isInstanceOf(Refusal.class)
            .hasMessageStartingWith("Correction: these are the words").hasMessageNotContaining("Ada");
        assertThat(only().version().number()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n "})
    void anEmptyCorrectionIsRefused(String words) {
        written();

        assertThatThrownBy(() -> corrects("hackney-manager", words)).isInstanceOf(Refusal.class)
            .hasMessage("Correction: write what the letter should say.");
    }

    @Test
    void recipientsWithOtherWordsAreReadApartAndACorrectionIsForThoseWhoGetThatText() {
        written();
        andTo(Recipient.byEmail("chair", "Grace Chair", "grace@example.org"), "<p>To the chair.</p>");
        andTo(Recipient.byEmail("line-manager", "Lee Line", "lee@example.org"), "<p>To the chair.</p>");

        assertThat(checks.next(key).letters()).extracting(letter -> letter.recipient().name())
            .containsExactly("Ada Okafor");
        submits("hackney-manager", "letterApproved", true);
        letters.approve(key);
        assertThat(letters.needsCheck(key)).isTrue();
        assertThat(checks.next(key).letters()).extracting(letter -> letter.recipient().name())
            .containsExactly("Grace Chair", "Lee Line");

        corrects("hackney-manager", "To you both.");
        assertThat(store.current(key)).extracting(letter -> letter.content().body()).containsExactly(
            "<p>Your complaint, Ada Okafor</p>\n<p>Thank\nyou.</p>", "<p>To you both.</p>", "<p>To you both.</p>");
        submits("hackney-manager", "letterApproved", true);
        letters.approve(key);
        assertThat(letters.needsCheck(key)).isFalse();
        assertThat(letters.recipients(key)).hasSize(3);
    }

    @Test
    void anApprovalHoldsForThePdfThatWasShownAndForNoOther() {
        written();
        String seen = checks.next(key).seen();
        store.keepPdf(only().id(), "%PDF another address".getBytes(), "another checksum");
        submits("hackney-manager", "letterApproved", true, "letterSeen", seen);

        assertThatThrownBy(() -> letters.mayLeave(key)).isInstanceOf(Refusal.class)
            .hasMessageContaining("has changed since you opened it");
        assertThatThrownBy(() -> letters.approve(key)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> letters.correct(key)).isInstanceOf(Refusal.class);
        assertThat(only().version().approvedBy()).isNull();

        submits("hackney-manager", "letterApproved", true, "letterSeen", checks.next(key).seen());
        letters.approve(key);
        assertThat(letters.needsCheck(key)).isFalse();
    }

    @Test
    void anApprovedLetterWhosePdfIsMadeAnewHasToBeReadAgain() {
        written();
        submits("hackney-manager", "letterApproved", true);
        letters.approve(key);
        store.keepPdf(only().id(), "%PDF another address".getBytes(), "another checksum");

        assertThat(letters.needsCheck(key)).isTrue();
        assertThat(only()).returns(null, letter -> letter.version().approvedBy());
    }

    @Test
    void onlyWhatThePersonAtWorkHasSubmittedCounts() {
        written();
        submits("hackney-manager", "letterApproved", true);
        submits("hackney-head", "letterApproved", false, "letterCorrection", "Of another letter");
        people.signedIn = "hackney-manager";

        assertThat(letters.mayLeave(key)).isTrue();
    }

    @Test
    void aLetterThatNobodyWasToReadIsReadByThoseWhoReadTheCouncilsCases() {
        written();

        assertThat(letters.checkedBy(key, "hackney-group-manager", "")).isEqualTo("hackney-group-manager");
        assertThat(letters.checkedBy(key, "", "hackney-head")).isEmpty();
        assertThat(letters.checkedBy(key, "", "")).isEqualTo("hackney-quality-unit");
    }

    @Test
    void aLetterInAnotherLanguageDoesNotLeaveWithoutItsTranslation() {
        andTo(
            new Recipient("complainant", 1, "Ada Okafor", "post", "1 Mare Street", null,
                new LetterFormat(false, false, "ar")),
            "<p>Thank you.</p>");

        assertThat(checks.next(key).language()).isEqualTo("Arabic");
        submits("hackney-manager", "letterApproved", true);
        assertThatThrownBy(() -> letters.mayLeave(key)).isInstanceOf(Refusal.class)
            .hasMessageStartingWith("Translation into Arabic: paste");
    }

    @Test
    void theTranslatorsTextStandsBeforeTheEnglishAndIsSeenBeforeItLeaves() {
        andTo(
            new Recipient("complainant", 1, "Ada Okafor", "post", "1 Mare Street", null,
                new LetterFormat(false, false, "ar")),
            "<p>Thank you.</p>");
        submits("hackney-manager", "letterApproved", true, "letterTranslation", "# شكرا\n\nنص <b>");
        assertThat(letters.mayLeave(key)).isFalse();
        letters.correct(key);
        letters.render(key);

        assertThat(only()).returns(2, letter -> letter.version().number()).returns("hackney-manager",
            letter -> letter.version().writtenBy());
        assertThat(only().content().body())
            .startsWith("<div class=\"translation\" lang=\"ar\" dir=\"rtl\">\n<h2>شكرا</h2>\n<p>نص &lt;b&gt;</p>")
            .contains("lang=\"en-GB\"", "This letter in English", "<p>Thank you.</p>");
        assertThat(checks.next(key).text()).isEqualTo("Thank you.");
        assertThat(checks.next(key).translation()).isEqualTo("# شكرا\n\nنص <b>");

        submits("hackney-manager", "letterApproved", true, "letterTranslation", checks.next(key).translation());
        assertThat(letters.mayLeave(key)).isTrue();
        letters.approve(key);
        assertThat(letters.needsCheck(key)).isFalse();
    }

    @Test
    void aTranslationOfOtherEnglishWordsIsNotKept() {
        andTo(
            new Recipient("complainant", 1, "Ada Okafor", "post", "1 Mare Street", null,
                new LetterFormat(false, false, "pl")),
            "<p>Thank you.</p>");
        submits("hackney-manager", "letterApproved", false, "letterTranslation", "Dziękujemy.");
        letters.correct(key);
        assertThat(only().content().body()).contains("lang=\"pl\">").doesNotContain("rtl");

        corrects("hackney-manager", "Thank you both.");
        assertThat(only().content().body()).isEqualTo("<p>Thank you both.</p>");
        submits("hackney-manager", "letterApproved", true);
        assertThatThrownBy(() -> letters.mayLeave(key)).hasMessageStartingWith("Translation into Polish");
    }

    @Test
    void aCopyOfAnotherLetterThatIsEnclosedStaysAsItWasWritten() {
        written();
        String enclosed = "<h2>Copy of our letter</h2>\n<div class=\"enclosed\">\n<p>Word for word</p>\n</div>";
        String body = new LetterBody("<p>Below.</p>", null, enclosed).xhtml(null);
        andTo(Recipient.byEmail("chair", "Grace Chair", "grace@example.org"), body);
        submits("hackney-manager", "letterApproved", true);
        letters.approve(key);

        assertThat(checks.next(key).text()).isEqualTo("Below.");
        corrects("hackney-manager", "See below.");
        assertThat(checks.next(key).first().content().body())
            .isEqualTo(new LetterBody("<p>See below.</p>", null, enclosed).xhtml(null));
    }
}
