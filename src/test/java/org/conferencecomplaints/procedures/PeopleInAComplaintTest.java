package org.conferencecomplaints.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.conferencecomplaints.procedures.Hackney.MANAGER;
import static org.conferencecomplaints.procedures.Hackney.OFFICER;
import static org.conferencecomplaints.procedures.Office.answers;
import static org.conferencecomplaints.procedures.Office.but;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.conferencecomplaints.casework.complainants.Complainant;
import org.conferencecomplaints.casework.complainants.ComplainantChanges;
import org.conferencecomplaints.casework.complainants.ComplainantQuestions;
import org.conferencecomplaints.casework.complainants.Complainants;
import org.conferencecomplaints.casework.independence.Independence;
import org.conferencecomplaints.correspondence.letters.Letter;
import org.conferencecomplaints.correspondence.letters.Letters;
import org.conferencecomplaints.platform.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Right person, right address: joint complainants, corrected and unsafe addresses, advocates, while letters go out. */
@Tag("database")
@OnTheEngine
class PeopleInAComplaintTest {

    private static final String ACKNOWLEDGEMENT = "hackney/acknowledgement";
    private static final String FEEDBACK = "hackney/feedback";
    private static final Map<String, Object> BEN = answers("complainantName", "Ben Okafor",
        "complainantRelationship", "carer", "contactChannel", "post", "complainantAddress",
        "7 Other Road\nLondon N1 1AA",
        "accessNeeds", "A ground-floor room");

    @Autowired
    private Office office;
    @Autowired
    private Complainants complainants;
    @Autowired
    private ComplainantChanges changes;
    @Autowired
    private ComplainantQuestions questions;
    @Autowired
    private Letters letters;
    @Autowired
    private Independence independence;
    private Hackney hackney;

    @BeforeEach
    void hackney() {
        hackney = new Hackney(office);
    }

    // ---- what the officer does on the page

    private void correct(Case about, int number, Object... keysAndValues) {
        Complainant now = complainants.get(about.reference(), number);
        asOfficer(() -> changes.correct(about.reference(), number, now.version(), but(now.answers(), keysAndValues),
            "They rang us"));
    }

    private void unsafe(Case about, int number) {
        asOfficer(() -> changes.noLongerSafe(about.reference(), number,
            complainants.get(about.reference(), number).version(), "He has moved back in"));
    }

    private Case joined(Case about) {
        asOfficer(() -> changes.add(about.reference(), 1, BEN, "Wrote on Friday"));
        return about;
    }

    private void withdrawn(Case about, int number) {
        asOfficer(() -> changes.withdraw(about.reference(), number,
            complainants.get(about.reference(), number).version(), office.today(), "Wrote to say so"));
    }

    private void asOfficer(Runnable change) {
        office.as(OFFICER, () -> {
            change.run();
            return null;
        });
    }

    private static List<Letter> standing(Case about, String template) {
        return about.letters().stream().filter(letter -> letter.content().template().equals(template))
            .filter(letter -> letter.status() != Letter.Status.VOIDED).toList();
    }

    // ---- tests

    @Test
    void whatThePersonNeedsIsKeptFromTheStartAndHoldsForEveryLetter() {
        Case received = hackney.received("needLargePrint", true, "needInterpreter", "Somali", "advocateName",
            "Aled Advocate", "advocateCopy", true, "advocateChannel", "email", "advocateEmail", "aled@voices.example",
            "complainantName", "أدا أوكافور");

        received.complete(OFFICER, "Activity_TriageComplaint", "triageDecision", "accept");

        assertThat(complainants.forComplaint(received.reference())).singleElement().satisfies(person -> {
            assertThat(person.version()).isEqualTo(1);
            assertThat(person.changedBy()).isEqualTo(OFFICER);
            assertThat(person.text(Complainant.INTERPRETER)).contains("Somali");
        });
        assertThat(standing(received, ACKNOWLEDGEMENT))
            .extracting(letter -> letter.recipient().role(), letter -> letter.recipient().person(),
                letter -> letter.recipient().name(), letter -> letter.recipient().channel(),
                letter -> letter.recipient().format().largePrint())
            .containsExactlyInAnyOrder(tuple("complainant", 1, "أدا أوكافور", "post", true),
                tuple("advocate", 1, "Aled Advocate", "email", false));
        assertThat(received.text(ACKNOWLEDGEMENT, "advocate")).contains("This is a copy of our letter to",
            "as their advocate", "Dear Aled Advocate").doesNotContain("12 Mare Street");
        assertThat(office.mail(received.reference(), "aled@voices.example")).hasSize(1);
    }

    @Test
    void anAdvocatesCopyNeedsAnAddress() {
        assertThat(Office.refusal(() -> hackney.received("advocateName", "Aled", "advocateCopy", true)))
            .contains("Send the copies by: this must be filled in.");
        assertThat(Office.refusal(() -> hackney.received("advocateCopy", true, "advocateChannel", "post",
            "advocateAddress", "1 Street"))).contains("Name of the advocate: this must be filled in.");
    }

    @Test
    void eachOfSeveralGetsTheirOwnLetterAtTheirOwnAddressAndTheLastReceiptCounts() {
        Case both = joined(hackney.received("accessNeeds", "A hearing loop"));
        both.complete(OFFICER, "Activity_TriageComplaint", "triageDecision", "accept");

        List<Letter> two = standing(both, ACKNOWLEDGEMENT);
        assertThat(two).extracting(letter -> letter.recipient().name(), letter -> letter.recipient().address())
            .containsExactly(
                tuple("Ada Okafor", "12 Mare Street\nLondon E8 3AA"),
                tuple("Ben Okafor", "7 Other Road\nLondon N1 1AA"));
        assertThat(both.text(two.get(0))).contains("A hearing loop").doesNotContain("Other Road", "ground-floor");
        assertThat(both.text(two.get(1))).contains("ground-floor").doesNotContain("Mare Street", "hearing loop");

        letters.posted(two.get(0).id(), "2026-11-02");
        letters.posted(two.get(1).id(), "2026-11-02");
        office.clock("2026-11-03T10:00");
        assertThat(letters.receivedOn(both.reference(), ACKNOWLEDGEMENT)).isEqualTo("2026-11-04");
        letters.receiptProved(both.reference(), ACKNOWLEDGEMENT, "2026-11-03");
        assertThat(letters.receivedOn(both.reference(), ACKNOWLEDGEMENT)).as("whose letter it was is not known")
            .isEqualTo("2026-11-04");
    }

    @Test
    void aCorrectedAddressIsOnTheLetterThatWaitsAndTheOneBeforeIsKept() {
        Case met = hackney.met(hackney.received());
        met.approve(MANAGER, FEEDBACK);
        String before = met.letter(FEEDBACK).id();

        correct(met, 1, "complainantAddress", "88 New Street\nLondon E9 6AA");

        assertThat(met.letters()).filteredOn(letter -> letter.content().template().equals(FEEDBACK))
            .extracting(Letter::status, letter -> letter.recipient().address(), letter -> letter.voided().reason(),
                letter -> letter.version().replaces(), letter -> letter.version().approvedBy())
            .containsExactlyInAnyOrder(
                tuple(Letter.Status.VOIDED, "12 Mare Street\nLondon E8 3AA", "address corrected", null, MANAGER),
                tuple(Letter.Status.ISSUED, "88 New Street\nLondon E9 6AA", null, before, MANAGER));
        assertThat(met.text(standing(met, FEEDBACK).get(0))).contains("88 New Street", "We are sorry.")
            .doesNotContain("Mare Street");

        met.post(FEEDBACK);
        assertThat(standing(met, FEEDBACK)).singleElement().returns(Letter.Status.SENT, Letter::status);
        assertThat(complainants.history(met.reference())).extracting(Complainant::version, Complainant::reason)
            .containsExactly(tuple(1, "Recorded with the complaint"), tuple(2, "They rang us"));
    }

    @Test
    void noSafeAddressNothingLeavesAndATaskAsksForOne() {
        Case received = hackney.received();
        unsafe(received, 1);
        received.complete(OFFICER, "Activity_TriageComplaint", "triageDecision", "accept");

        assertThat(received.letters()).isEmpty();
        assertThat(received.due("Activity_GiveAddress")).as("as the letter's").isEqualTo("2026-11-05T23:59:59");
        assertThat(received.refused(OFFICER, "Activity_GiveAddress", "forWhom", "Somebody else", "safeChannel", "post",
            "safeAddress", "1 A Street", "howKnown", "He said")).contains("this has changed meanwhile");
        assertThat(complainants.get(received.reference(), 1).reach()).isEmpty();

        received.complete(OFFICER, "Activity_GiveAddress", "forWhom", "Ada Okafor", "safeChannel", "post",
            "safeAddress", "The Refuge\nPO Box 7", "howKnown", "Her support worker rang");

        assertThat(standing(received, ACKNOWLEDGEMENT)).singleElement()
            .returns("The Refuge\nPO Box 7", letter -> letter.recipient().address());
        assertThat(complainants.get(received.reference(), 1)).returns("Her support worker rang", Complainant::reason);
        received.post(ACKNOWLEDGEMENT);
        assertThat(received.letter(ACKNOWLEDGEMENT).status()).isEqualTo(Letter.Status.SENT);
    }

    @Test
    void anAddressGivenOnThePageEndsTheTaskThatAsksForOne() {
        Case received = hackney.received();
        unsafe(received, 1);
        received.complete(OFFICER, "Activity_TriageComplaint", "triageDecision", "accept");
        assertThat(received.openTasks()).contains("Activity_GiveAddress");

        correct(received, 1, "contactChannel", "email", "complainantEmail", "ada@safe.example");
        received.runJobs();

        assertThat(received.openTasks()).doesNotContain("Activity_GiveAddress");
        assertThat(office.mail(received.reference(), "ada@safe.example")).hasSize(1);
    }

    @Test
    void aLetterThatWaitsWhenTheAddressIsNoLongerSafeCannotLeave() {
        Case received = hackney.received();
        received.complete(OFFICER, "Activity_TriageComplaint", "triageDecision", "accept");
        unsafe(received, 1);

        assertThat(Office.refusal(() -> received.post(ACKNOWLEDGEMENT))).contains("No safe address is known");
        assertThat(received.text(standing(received, ACKNOWLEDGEMENT).get(0))).contains("must not leave")
            .doesNotContain("Mare Street");

        correct(received, 1, "contactChannel", "post", "complainantAddress", "5 Safe Court");
        received.post(ACKNOWLEDGEMENT);
        assertThat(standing(received, ACKNOWLEDGEMENT)).singleElement()
            .returns("5 Safe Court", letter -> letter.recipient().address())
            .returns(Letter.Status.SENT, Letter::status);
    }

    @Test
    void aLetterThatIsToGoByEmailNowLeavesThePostRoom() {
        Case received = hackney.received();
        received.complete(OFFICER, "Activity_TriageComplaint", "triageDecision", "accept");
        correct(received, 1, "contactChannel", "email", "complainantEmail", "ada@new.example", "complainantAddress",
            null);
        received.runJobs();

        assertThat(received.openTasks()).doesNotContain("Activity_PostLetter");
        assertThat(standing(received, ACKNOWLEDGEMENT)).singleElement().returns(Letter.Status.SENT, Letter::status)
            .returns("ada@new.example", letter -> letter.recipient().email());
        assertThat(received.deadline("H-1.2").metOn()).isEqualTo(office.today());
    }

    @Test
    void oneOfSeveralWithdrawsAndTheOthersGoOn() {
        Case both = joined(hackney.received());
        both.complete(OFFICER, "Activity_TriageComplaint", "triageDecision", "accept");
        withdrawn(both, 1);

        assertThat(both.letters())
            .extracting(letter -> letter.recipient().name(), Letter::status, letter -> letter.voided().reason())
            .containsExactlyInAnyOrder(tuple("Ada Okafor", Letter.Status.VOIDED, "no longer complains"),
                tuple("Ben Okafor", Letter.Status.ISSUED, null));
        assertThat(both.register().complainantName()).isEqualTo("Ben Okafor");
        assertThat(complainants.names(both.reference())).isEqualTo("Ben Okafor");
        assertThatThrownBy(() -> withdrawn(both, 2)).isInstanceOf(Refusal.class)
            .hasMessageContaining("Withdraw a complaint");

        assertThat(both.runJobs().waitingFor("Activity_PostLetter")).as("Ben's only").hasSize(1);
        both.post(ACKNOWLEDGEMENT);
        assertThat(both.deadline("H-1.2").metOn()).as("the last letter to anybody has left").isEqualTo(office.today());
        both.complete(MANAGER, "Activity_ArrangeMeeting", "contactedOn", "2026-11-02", "meetingOn", "2026-11-09",
            "meetingPlace", "Hackney Service Centre");
        assertThat(standing(both, "hackney/meeting-invitation")).extracting(letter -> letter.recipient().name())
            .containsExactly("Ben Okafor");
    }

    @Test
    void theSecondOfTwoWhoCorrectAtOnceIsToldAndNothingOfTheirsIsKept() {
        Case received = hackney.received();
        correct(received, 1, "accessNeeds", "A hearing loop");

        assertThatThrownBy(() -> asOfficer(() -> changes.correct(received.reference(), 1, 1,
            but(BEN, "complainantName", "Ada Okafor"), "Second"))).isInstanceOf(Refusal.class)
            .hasMessageContaining("changed this meanwhile");
        joined(received);
        assertThatThrownBy(() -> joined(received)).isInstanceOf(Refusal.class).hasMessageContaining("meanwhile");
        assertThatThrownBy(() -> asOfficer(() -> changes.add(received.reference(), 2,
            but(BEN, "complainantName", " ben OKAFOR "), "Again"))).hasMessageContaining("of this name");

        assertThat(complainants.forComplaint(received.reference())).extracting(Complainant::name, Complainant::version)
            .containsExactly(tuple("Ada Okafor", 2), tuple("Ben Okafor", 1));
    }

    @Test
    void aComplaintRecordedBeforeThereWasSuchARecordGoesOnAsItWas() {
        Case old = hackney.received();
        office.jdbc.sql("delete from complainant where complaint_reference = ?").param(old.reference()).update();

        hackney.accepted(old);
        assertThat(old.letter(ACKNOWLEDGEMENT)).returns("12 Mare Street\nLondon E8 3AA",
            letter -> letter.recipient().address());
        correct(old, 1, "complainantAddress", "9 New Street");

        assertThat(complainants.history(old.reference())).extracting(Complainant::version,
            person -> person.reach().orElseThrow().address()).containsExactly(
                tuple(1, "12 Mare Street\nLondon E8 3AA"), tuple(2, "9 New Street"));
    }

    @Test
    void aClosedComplaintCanBeCorrectedButNobodyJoinsOrLeavesIt() {
        Case closed = hackney.received();
        closed.withdraw(OFFICER, "withdrawnOn", "2026-11-02");
        closed.post("hackney/withdrawn");
        assertThat(closed.register().isOpen()).isFalse();

        correct(closed, 1, "complainantAddress", "9 New Street");
        assertThat(complainants.get(closed.reference(), 1).version()).isEqualTo(2);
        assertThatThrownBy(() -> asOfficer(() -> changes.add(closed.reference(), 1, BEN, "Late")))
            .hasMessageContaining("reopen it first");
    }

    @Test
    void thoseWhoComplainAndThoseWhoHelpThemHaveAPartInTheCase() {
        Case both = joined(hackney.received("advocateName", "Aled Advocate", "supporterName", "Sade Bello"));
        withdrawn(both, 1);

        assertThat(independence.in(both.reference()).playedBy("Ben Okafor, GP"))
            .contains("is one of those who complain");
        assertThat(independence.in(both.reference()).playedBy("Ada Okafor")).isPresent();
        assertThat(independence.in(both.reference()).playedBy("Aled Advocate")).isPresent();
        assertThat(independence.in(both.reference()).playedBy("Sade Bello")).isPresent();
        assertThat(independence.in(both.reference()).playedBy("Nia Novak")).isEmpty();
    }

    @Test
    void oddNamesAndLongAddressesAreKeptAsTheyWereGiven() {
        String name = "王小明 Ŵyn ap Llŷr ".repeat(20).substring(0, 200).strip();
        String address = "Line of an address\n".repeat(10).strip();
        Map<String, Object> answers = questions.check("hackney-complaint", typed(but(BEN, "complainantName", name,
            "complainantAddress", address, "complainantEmail", "left@over.example")));
        assertThat(answers).containsEntry("complainantAddress", address).doesNotContainKey("complainantEmail");
        assertThatThrownBy(() -> questions.check("hackney-complaint", typed(but(BEN, "complainantName", "x".repeat(201),
            "complainantAddress", "y".repeat(1001), "needTranslation", "xx")))).isInstanceOf(Refusal.class)
            .hasMessageContaining("longer than 200").hasMessageContaining("longer than 1,000")
            .hasMessageContaining("Letters translated into: choose one of");

        Case received = hackney.received();
        asOfficer(() -> changes.add(received.reference(), 1, answers, "<b>Wrote</b>"));
        received.complete(OFFICER, "Activity_TriageComplaint", "triageDecision", "accept");
        assertThat(standing(received, ACKNOWLEDGEMENT)).extracting(letter -> letter.recipient().name()).contains(name);
        assertThat(received.text(standing(received, ACKNOWLEDGEMENT).get(1))).contains("Line of an address");
    }

    private static Map<String, String> typed(Map<String, Object> answers) {
        Map<String, String> typed = new HashMap<>();
        answers.forEach((key, value) -> typed.put(key, value.toString()));
        return typed;
    }

    @Test
    void aWithdrawalHasItsDay() {
        Case both = joined(hackney.received());
        for (LocalDate wrong : List.of(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 3))) {
            assertThatThrownBy(() -> asOfficer(() -> changes.withdraw(both.reference(), 2, 1, wrong, "Wrote")))
                .isInstanceOf(Refusal.class).hasMessageContaining("Withdrew on");
        }
    }
}
