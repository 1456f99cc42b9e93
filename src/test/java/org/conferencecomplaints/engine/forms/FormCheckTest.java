package org.conferencecomplaints.engine.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.conferencecomplaints.platform.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormCheckTest {

    private final Submitting start = Submitting.startForm();

    @Test
    void keepsWhatWasFilledInAndLeavesOutTheRest() {
        Map<String, Object> kept = start.with("complainantName", "  Ada Okafor \n", "contactNotes", "  ",
            "groundFacts", "false", "groundConduct", "true").isAccepted();
        assertThat(kept).containsEntry("complainantName", "Ada Okafor").containsEntry("receivedOn", "2026-03-02")
            .containsEntry("groundConduct", true).containsEntry("groundFacts", false)
            .doesNotContainKeys("contactNotes", "complainantEmail");
    }

    @ParameterizedTest
    @ValueSource(strings = {"complainantName", "complainantRelationship", "contactChannel", "childReference",
        "conferenceOn", "conferenceChair", "receivedOn", "receivedBy", "subject", "complaint"})
    void refusesWhatIsMissingOrEmpty(String required) {
        assertThat(start.with(required, null).isRefusedFor(required)).contains("must be filled in");
        start.with(required, "").isRefusedFor(required);
        start.with(required, " \t\n ").isRefusedFor(required);
    }

    @Test
    void namesEverythingThatIsWrongAtOnce() {
        String message = start.with("complainantName", "", "receivedBy", "pigeon", "shoeSize", "43")
            .isRefusedFor("shoeSize");
        assertThat(message).contains("This form has no field 'shoeSize'.")
            .contains("Name of the person who complains: this must be filled in.")
            .contains("How it came: choose one of: Letter, E-mail, Complaint form.");
    }

    @Test
    void namesUnknownFieldsWithoutRepeatingOddCharacters() {
        String message = start.with("x<script>" + "y".repeat(100), "1")
            .isRefusedFor("xscript" + "y".repeat(33) + "…");
        assertThat(message).doesNotContain("<");
    }

    @Test
    void refusesWhatIsTooLongInsteadOfCuttingIt() {
        assertThat(start.with("complaint", "x".repeat(100_000)).isRefusedFor("complaint"))
            .contains("20,000 characters");
        start.with("complainantName", "x".repeat(201)).isRefusedFor("complainantName");
        start.with("complainantName", "x".repeat(200)).isAccepted();
    }

    @Test
    void countsCharactersAndNotTheirHalves() {
        start.with("complainantName", "😀".repeat(200)).isAccepted();
        start.with("complainantName", "😀".repeat(201)).isRefusedFor("complainantName");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "{{facts.complaint}}", "عائشة", "Ada 👩‍👧",
        "O'Brien; drop table"})
    void acceptsAnyTextAsText(String text) {
        assertThat(start.with("complainantName", text).isAccepted()).containsEntry("complainantName", text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "a\u0007b", "a\u001bb", "a\ud800b"})
    void refusesControlCharacters(String text) {
        assertThat(start.with("complaint", text).isRefusedFor("complaint")).doesNotContain(text);
    }

    @Test
    void keepsTabsAndLines() {
        assertThat(start.with("complaint", "one\r\n\ttwo").isAccepted()).containsEntry("complaint", "one\r\n\ttwo");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-29", "2026-13-01", "2026-3-2", "02/03/2026", "yesterday", "2026-03-02T10:00:00",
        "2026-03-02Z", "1999-12-31", "2100-01-01", "+2026-03-02", "20260302", "٢٠٢٦-٠٣-٠٢"})
    void refusesWhatIsNoDay(String date) {
        start.with("receivedOn", date).isRefusedFor("receivedOn");
    }

    @Test
    void acceptsTheLeapDay() {
        start.with("conferenceOn", "2024-02-29").isAccepted();
    }

    @Test
    void acceptsMidnightInLondonAsADayAndNoOtherMoment() {
        Submitting onlyMidnight = start.with("receivedOn", Date.from(Instant.parse("2026-03-02T00:00:00Z")));
        assertThat(onlyMidnight.isAccepted()).containsEntry("receivedOn", "2026-03-02");
        start.with("receivedOn", Date.from(Instant.parse("2026-03-02T08:00:00Z"))).isRefusedFor("receivedOn");
        start.with("receivedOn", new java.sql.Date(Instant.parse("2026-03-02T08:00:00Z").toEpochMilli()))
            .isRefusedFor("receivedOn");
    }

    @Test
    void refusesChoicesThatAreNotListed() {
        start.with("complainantRelationship", "professional").isRefusedFor("complainantRelationship");
        start.with("receivedBy", "phone").isRefusedFor("receivedBy");
        start.with("receivedBy", "Letter").isRefusedFor("receivedBy");
    }

    @Test
    void refusesPeopleOutsideTheGroup() {
        start.with("conferenceChair", "nobody").isRefusedFor("conferenceChair");
        start.with("conferenceChair", "hackney-panel-chair").isRefusedFor("conferenceChair");
    }

    @Test
    void refusesValuesOfAnotherKind() {
        start.with("complainantName", 17).isRefusedFor("complainantName");
        start.with("complainantName", true).isRefusedFor("complainantName");
        start.with("complaint", List.of("a")).isRefusedFor("complaint");
        start.with("complaint", Map.of("a", "b")).isRefusedFor("complaint");
        start.with("complaint", new byte[] {1}).isRefusedFor("complaint");
        start.with("receivedOn", 20260302L).isRefusedFor("receivedOn");
        start.with("groundFacts", "yes").isRefusedFor("groundFacts");
        start.with("groundFacts", 1).isRefusedFor("groundFacts");
        start.with("receivedBy", List.of("letter")).isRefusedFor("receivedBy");
        start.with("conferenceChair", true).isRefusedFor("conferenceChair");
    }

    @Test
    void takesYesAndNoAsBooleansAndAsText() {
        Submitting reply = Submitting.of("hackney-record-reply", "replyReceivedOn", "2026-03-16");
        assertThat(reply.with("satisfied", "true").isAccepted()).containsEntry("satisfied", true);
        assertThat(reply.with("satisfied", false).isAccepted()).containsEntry("satisfied", false);
        reply.with("satisfied", "no").isRefusedFor("satisfied");
        reply.isRefusedFor("satisfied");
    }

    @Test
    void refusesAnswersToQuestionsThatAreNotAsked() {
        assertThat(start.with("complainantEmail", "ada@example.org").isRefusedFor("complainantEmail"))
            .contains("this is not asked here, leave it empty");
        start.with("complainantEmail", "").isAccepted();
        assertThat(start.with("authoritySeen", "false").isAccepted()).doesNotContainKey("authoritySeen");
    }

    @Test
    void refusesAnAddressThatIsNoEmailAddress() {
        Submitting byEmail = start.with("contactChannel", "email", "complainantAddress", null);
        byEmail.with("complainantEmail", "ada@example.org").isAccepted();
        for (String wrong : List.of("ada", "ada@", "@example.org", "ada example@x.org", "ada@example")) {
            byEmail.with("complainantEmail", wrong).isRefusedFor("complainantEmail");
        }
    }

    @Test
    void neverRepeatsWhatWasTyped() {
        assertThat(start.with("receivedBy", "Zebedee", "receivedOn", "Zebedee", "conferenceChair", "Zebedee")
            .isRefusedFor("conferenceChair")).doesNotContain("Zebedee");
    }

    @Test
    void readsNumbersWithinTheirRange() {
        Form form = Form.read("""
            {"id": "f", "components": [
             {"type": "number", "key": "weeks", "label": "Weeks", "validate": {"min": 1, "max": 6.5}}]}""");
        assertThat(FormsForTests.CHECK.check(form, Map.of("weeks", "6"), FormsForTests.context()).get("weeks"))
            .hasToString("6");
        for (Object wrong : List.of("7", 0, "1e9", "9".repeat(1000), true, Double.NaN)) {
            new SubmittedTo(form).refuses("weeks", wrong);
        }
    }

    private record SubmittedTo(Form form) {

        void refuses(String key, Object value) {
            assertThatThrownBy(() -> FormsForTests.CHECK.check(form, Map.of(key, value), FormsForTests.context()))
                .as(value.toString()).isInstanceOf(Refusal.class);
        }
    }
}
