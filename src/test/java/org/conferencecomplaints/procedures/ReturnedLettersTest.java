package org.conferencecomplaints.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conferencecomplaints.procedures.Hackney.HEAD;
import static org.conferencecomplaints.procedures.Hackney.OFFICER;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.conferencecomplaints.correspondence.letters.Letter;
import org.conferencecomplaints.correspondence.letters.LetterReturns;
import org.conferencecomplaints.correspondence.letters.LetterReturns.Why;
import org.conferencecomplaints.correspondence.letters.LetterSteps;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of letters that have left, and of the limits that run from their receipt. */
@Tag("database")
@OnTheEngine
class ReturnedLettersTest {

    private static final String FEEDBACK = "hackney/feedback";
    private static final String RECORD_REPLY = "Activity_RecordReply";
    private static final String WINDOW = "Event_ReplyWindowPassed";

    @Autowired
    private Office office;
    @Autowired
    private LetterReturns returns;
    @Autowired
    private LetterSteps steps;

    private Hackney hackney;
    private Case feedbackPosted;

    @BeforeEach
    void theFeedbackLetterHasLeft() {
        hackney = new Hackney(office);
        feedbackPosted = hackney.answered(hackney.received());
        assertThat(feedbackPosted.timer(WINDOW)).isEqualTo("2026-11-19T00:00");
        assertThat(feedbackPosted.due(RECORD_REPLY)).isEqualTo("2026-11-18T23:59:59");
        feedbackPosted.until("2026-11-13T09:00");
    }

    private void takeBack(Why why, String reason, String breach) {
        as(OFFICER, () -> returns.takeBack(feedbackPosted.letter(FEEDBACK), why, reason, breach));
    }

    private void as(String user, Runnable work) {
        office.aSecondLater();
        office.as(user, () -> {
            work.run();
            return null;
        });
    }

    private Letter original() {
        return feedbackPosted.letters().stream().filter(letter -> letter.content().template().equals(FEEDBACK))
            .findFirst()
            .orElseThrow();
    }

    private List<String> runningLimits() {
        return feedbackPosted.deadlines().stream().filter(limit -> limit.metOn() == null).map(limit -> limit.clause())
            .toList();
    }

    @Test
    void aLetterReturnedWhileItsWindowRunsClosesNothingUntilTheNextOneHasBeenReceived() {
        takeBack(Why.RETURNED, "Addressee gone away", "");

        assertThat(original()).returns(Letter.Status.VOIDED, Letter::status)
            .returns(OFFICER, letter -> letter.voided().by())
            .returns("Returned: Addressee gone away", letter -> letter.voided().reason())
            .returns(null, letter -> letter.delivery().receivedOn());
        assertThat(feedbackPosted.due(RECORD_REPLY)).isNull();
        assertThat(runningLimits()).doesNotContain("H-1.6");
        assertThat(feedbackPosted.notes()).anyMatch(note -> note.contains("H-1.6") && note.contains("does not run"));
        feedbackPosted.until("2026-12-01T10:00");
        assertThat(feedbackPosted.openTasks()).containsExactly(RECORD_REPLY);

        as(OFFICER, () -> returns.sendAgain(original(), returns.addressNow(original())));
        feedbackPosted.runJobs();
        assertThat(feedbackPosted.openTasks()).containsExactly("Activity_PostLetter", RECORD_REPLY);
        assertThat(feedbackPosted.letter(FEEDBACK)).returns(original().id(), letter -> letter.version().replaces())
            .returns(original().content().body(), letter -> letter.content().body())
            .returns("hackney-manager", letter -> letter.version().approvedBy());
        assertThat(feedbackPosted.due(RECORD_REPLY)).isNull();
        feedbackPosted.post(FEEDBACK);

        assertThat(feedbackPosted.deadline("H-1.6").anchor()).isEqualTo("2026-12-03");
        assertThat(office.deadlines.why(feedbackPosted.deadline("H-1.6"))).contains("sent again");
        assertThat(feedbackPosted.timer(WINDOW)).isEqualTo("2026-12-11T00:00");
        assertThat(feedbackPosted.due(RECORD_REPLY)).isEqualTo("2026-12-10T23:59:59");
        feedbackPosted.fire(WINDOW);
        assertThat(feedbackPosted.register().outcome()).isEqualTo("not-escalated");
    }

    @Test
    void aRecordedReceiptMovesTheWindowAndSaysWhy() {
        as(OFFICER, () -> returns.arrived(original(), LocalDate.parse("2026-11-13"), "Signed for"));

        assertThat(original().delivery().receivedOn()).isEqualTo("2026-11-13");
        assertThat(feedbackPosted.timer(WINDOW)).isEqualTo("2026-11-21T00:00");
        assertThat(feedbackPosted.due(RECORD_REPLY)).isEqualTo("2026-11-20T23:59:59");
        assertThat(office.deadlines.why(feedbackPosted.deadline("H-1.6"))).contains("found to have arrived");
        assertThat(feedbackPosted.notes()).anyMatch(note -> note.contains("arrived on 2026-11-13: Signed for"));
    }

    @Test
    void aReceiptBeforeTheLetterLeftOrInTheFutureIsRefused() {
        for (String day : List.of("2026-11-08", "2026-11-14")) {
            assertThat(Office
                .refusal(() -> as(OFFICER, () -> returns.arrived(original(), LocalDate.parse(day), "Signed for"))))
                .contains("Arrived on");
        }
        assertThat(feedbackPosted.timer(WINDOW)).isEqualTo("2026-11-19T00:00");
    }

    @Test
    void aWrongAddressNeedsAWordAboutWhoMayHaveReadIt() {
        assertThat(Office.refusal(() -> takeBack(Why.WRONG_ADDRESS, "An old address", " ")))
            .contains("Who may have seen it");
        assertThat(original().status()).isEqualTo(Letter.Status.SENT);

        takeBack(Why.WRONG_ADDRESS, "An old address", "The neighbour, who gave it back unopened");
        assertThat(original()).returns(Letter.Status.VOIDED, Letter::status)
            .returns("The neighbour, who gave it back unopened", letter -> letter.voided().breach());
        assertThat(Office.refusal(() -> takeBack(Why.RECALLED, "Again", "Nobody"))).contains("already");
    }

    @Test
    void twoClicksOnSendAgainSendOneLetter() {
        takeBack(Why.RETURNED, "Gone away", "");
        Letter returned = original();
        as(OFFICER, () -> returns.sendAgain(returned, returns.addressNow(returned)));

        assertThat(Office.refusal(() -> as(OFFICER, () -> returns.sendAgain(returned, returns.addressNow(returned)))))
            .contains("already");
        assertThat(feedbackPosted.letters()).filteredOn(letter -> returned.id().equals(letter.version().replaces()))
            .hasSize(1);
    }

    @Test
    void aWithdrawalTakesBackALetterThatIsSentAgain() {
        takeBack(Why.RETURNED, "Gone away", "");
        as(OFFICER, () -> returns.sendAgain(original(), returns.addressNow(original())));
        feedbackPosted.withdraw(OFFICER, "withdrawnOn", "2026-11-13");

        assertThat(feedbackPosted.letter(FEEDBACK)).returns(Letter.Status.VOIDED, Letter::status);
        assertThat(feedbackPosted.openTasks()).containsExactly("Activity_PostLetter");
        feedbackPosted.post("hackney/withdrawn");
        assertThat(feedbackPosted.isRunning()).isFalse();
    }

    @Test
    void aReplyToALetterThatCameBackIsRecordedAllTheSame() {
        takeBack(Why.RETURNED, "Gone away", "");
        feedbackPosted.complete(HEAD, RECORD_REPLY, "replyReceivedOn", "2026-11-13", "satisfied", "true");

        assertThat(feedbackPosted.register().outcome()).isEqualTo("resolved");
    }

    @Test
    void aLetterThatCameBackAndIsLeftStillHoldsItsWindow() {
        takeBack(Why.RETURNED, "Gone away", "");
        as(OFFICER, () -> returns.leave(original(), "No other address is known"));
        feedbackPosted.until("2027-02-01T09:00");

        assertThat(feedbackPosted.openTasks()).containsExactly(RECORD_REPLY);
        assertThat(feedbackPosted.notes()).anyMatch(note -> note.contains("No other address is known"));
    }

    @Test
    void anEmailInterruptedByACrashIsSettledByLookingAtWhatLeft() {
        Case byEmail = hackney.receivedByEmail();
        byEmail.complete(OFFICER, "Activity_TriageComplaint", "triageDecision", "accept");
        Letter acknowledgement = byEmail.letter("hackney/acknowledgement");
        assertThat(office.mail(acknowledgement.id())).hasSize(1);
        assertThat(acknowledgement.status()).isEqualTo(Letter.Status.SENT);

        Case other = hackney.receivedByEmail();
        other.submit(OFFICER, other.task("Activity_TriageComplaint"), Office.answers("triageDecision", "accept"));
        int steps = 0;
        while (letterReady(other) == null && steps++ < 10) {
            other.runOneJob();
        }
        String id = letterReady(other);
        office.jdbc.sql("update letter set status = 'sending' where id = ?").param(id).update();
        office.jdbc.sql(
            "insert into dispatch (letter_id, attempt, carrier, handed_at, outcome) values (?, 1, 'mail', ?, "
                + "'handing')")
            .params(id, office.now().minusSeconds(3600).atOffset(ZoneOffset.UTC)).update();
        other.runJobs();

        assertThat(office.mail(id)).hasSize(1);
        assertThat(office.jdbc.sql("select outcome from dispatch where letter_id = ? order by attempt").param(id)
            .query(String.class).list()).containsExactly("failed", "left");
        assertThat(office.letters.find(id).orElseThrow().status()).isEqualTo(Letter.Status.SENT);
    }

    private static String letterReady(Case of) {
        return of.letters().stream()
            .filter(letter -> letter.version().sha256() != null && letter.status() != Letter.Status.SENT)
            .map(Letter::id).findFirst().orElse(null);
    }

    @Test
    void thePostRoomsQueueNamesWhatWaits() {
        takeBack(Why.RETURNED, "Gone away", "");
        as(OFFICER, () -> returns.sendAgain(original(), returns.addressNow(original())));
        feedbackPosted.runJobs();
        String waiting = feedbackPosted.letter(FEEDBACK).id();

        List<LetterSteps.ToPost> queue = office.as("hackney-post", () -> steps.toPost("hackney"));
        assertThat(queue).extracting(LetterSteps.ToPost::letterId).containsExactly(waiting);
        assertThat(office.as("brent-post", () -> steps.toPost("hackney"))).isEmpty();
        LetterSteps.ToPost letter = queue.get(0);
        assertThat(Office.refusal(() -> as(OFFICER, () -> steps.posted(letter, office.today())))).isNotBlank();
        as("hackney-post", () -> steps.posted(letter, office.today()));
        assertThat(feedbackPosted.letter(FEEDBACK).status()).isEqualTo(Letter.Status.SENT);
        assertThat(Office.refusal(() -> as("hackney-post", () -> steps.posted(letter, office.today())))).isNotBlank();
    }
}
