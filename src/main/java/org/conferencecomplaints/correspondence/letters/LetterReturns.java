package org.conferencecomplaints.correspondence.letters;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.conferencecomplaints.casework.casefile.CaseFile;
import org.conferencecomplaints.casework.register.Register;
import org.conferencecomplaints.correspondence.layout.Xhtml;
import org.conferencecomplaints.organisation.Staff;
import org.conferencecomplaints.platform.Reason;
import org.conferencecomplaints.platform.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records what happens after a letter has left: it is returned, went to the wrong address, is recalled, or is known to
 * have arrived. None is ever changed or deleted; a new one is written in its place.
 */
@Component
public class LetterReturns {

    private static final String AGAIN = "again-";
    private static final int SHORT = 140;
    private static final int LONG = 2000;

    private final LetterStore store;
    private final Letters letters;
    private final Recipients recipients;
    private final LetterSteps steps;
    private final EnclosedPapers papers;
    private final Register register;
    private final CaseFile caseFile;
    private final Staff staff;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LetterReturns(LetterStore store, Letters letters, Recipients recipients, LetterSteps steps, EnclosedPapers papers,
                  Register register, CaseFile caseFile, Staff staff, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.letters = letters;
        this.recipients = recipients;
        this.steps = steps;
        this.papers = papers;
        this.register = register;
        this.caseFile = caseFile;
        this.staff = staff;
        this.events = events;
        this.clock = clock;
    }

    /** Why a letter that has left is taken back. */
    public enum Why {
        RETURNED("Returned"), WRONG_ADDRESS("Wrong address"), RECALLED("Recalled");

        private final String words;

        Why(String words) {
            this.words = words;
        }

        /** Whether others may have read it, so that what happened with the information has to be said. */
        boolean maybeSeen() {
            return this != RETURNED;
        }
    }

    /** Whether a letter was written because an earlier one did not reach its recipient. */
    static boolean isAgain(Letter letter) {
        return letter.issueKey().startsWith(AGAIN);
    }

    /**
     * Takes back a letter that has left. Limits that run from its receipt do not run until another has left in its
     * place.
     *
     * @param reason what happened; up to 140 characters
     * @param breach who else may have seen it and what was done about it; up to 2,000 characters, and needed but for a
     *               letter that was returned
     * @throws Refusal naming what is missing, or where it has not left or was taken back meanwhile
     */
    @Transactional
    public void takeBack(Letter letter, Why why, String reason, String breach) {
        String said = needed("reason", "What happened", reason, SHORT);
        String seen = why.maybeSeen()
            ? needed("breach", "Who may have seen it", breach, LONG)
            : text("breach", "Who may have seen it", breach, LONG);
        if (!store.takeBack(letter.id(), staff.currentUser(), why.words + ": " + said, seen.isEmpty() ? null : seen)) {
            throw new Refusal(null, "This letter has not left, or somebody has taken it back already.");
        }
        caseFile.note(letter.reference(), "%s: letter \"%s\" of %s. %s".formatted(why.words, letter.content().subject(),
            LocalDate.ofInstant(letter.version().issuedAt(), clock.getZone()),
            seen.isEmpty()
                ? "It is kept, and no longer counts as received."
                : "It is kept with a note of who else may have seen it, and no longer counts as received.")
            + papers.inWords(letter));
        events.publishEvent(new ReceiptChanged(letter.reference(), ReceiptChanged.CAME_BACK));
    }

    /** To whom and where a letter would be sent again, in lines; a {@link Refusal} where they cannot be reached. */
    public String addressNow(Letter letter) {
        return inLines(asTheyAreNow(letter));
    }

    private static String inLines(Recipient recipient) {
        String to = recipient.byPost() ? recipient.address() : recipient.email();
        return recipient.name() + "\n" + to.replace("\r\n", "\n");
    }

    /**
     * Sends the words of a letter that was taken back again, to the address that its recipient has now.
     *
     * @param shown the address that was shown: it goes to no other
     * @throws Refusal where somebody has done so already, where the recipient cannot be reached, or somewhere else by
     * now
     */
    @Transactional
    public void sendAgain(Letter letter, String shown) {
        Recipient recipient = asTheyAreNow(letter);
        if (!inLines(recipient).equals(shown)) {
            throw new Refusal("again",
                "The address of this recipient has changed since this page showed it. Nothing has been"
                    + " sent. Look at the address as it is now, and send it again.");
        }
        if (!letter.is(Letter.Status.VOIDED) || !store.seenTo(letter.id())) {
            throw new Refusal(null, "Somebody has seen to this letter already.");
        }
        String key = AGAIN + letter.id();
        store.insert(new LetterStore.Draft(key, letter.reference(), 1, letter.content(), recipient,
            staff.currentUser(), letter.id()));
        letters.render(key);
        Letter written = store.current(key).get(0);
        store.approveAs(letter, written.id());
        caseFile.note(letter.reference(), "Letter \"%s\" is sent again.".formatted(letter.content().subject()));
        steps.sendApart(written);
    }

    private Recipient asTheyAreNow(Letter letter) {
        List<Recipient> found;
        try {
            String role = letter.recipient().role().equals(Recipient.ADVOCATE)
                ? Recipient.COMPLAINANT
                : letter.recipient().role();
            found = recipients.forRoles(List.of(role), register.get(letter.reference())).stream()
                .filter(recipient -> recipient.role().equals(letter.recipient().role())
                    && recipient.person() == letter.recipient().person())
                .toList();
        } catch (IllegalStateException unreachable) {
            throw new Refusal(null,
                "There is no address at which this recipient can be reached. Correct it in the case first.");
        }
        return found.stream().filter(recipient -> recipient.name().equals(letter.recipient().name())).findFirst()
            .or(() -> found.stream().findFirst()).filter(Recipient::canBeReached)
            .map(recipient -> recipient.readingAs(letter.recipient().format()))
            .orElseThrow(() -> new Refusal(null,
                "There is no address at which this recipient can be reached. Correct it in the case first."));
    }

    /** Nothing more is to be done about a letter that came back or could not be delivered. */
    @Transactional
    public void leave(Letter letter, String reason) {
        String why = needed("leaveReason", "Why nothing is to be done", reason, SHORT);
        if (!store.seenTo(letter.id())) {
            throw new Refusal(null, "Somebody has seen to this letter already.");
        }
        caseFile.note(letter.reference(),
            "Nothing more is done about letter \"%s\": %s".formatted(letter.content().subject(), why));
    }

    /**
     * Records the day on which a letter arrived. Deadlines that run from its receipt are worked out again.
     *
     * @param evidence how that is known; up to 140 characters
     * @throws Refusal naming what is missing or cannot be
     */
    @Transactional
    public void arrived(Letter letter, LocalDate on, String evidence) {
        String how = needed("evidence", "How that is known", evidence, SHORT);
        if (letter.delivery().sentOn() == null || on.isBefore(letter.delivery().sentOn())) {
            throw new Refusal("arrivedOn", "Arrived on: the date is before the day the letter left.");
        }
        if (on.isAfter(LocalDate.now(clock))) {
            throw new Refusal("arrivedOn", "Arrived on: the date is in the future.");
        }
        if (!store.arrived(letter.id(), on)) {
            throw new Refusal(null, "This letter has been taken back meanwhile.");
        }
        caseFile.note(letter.reference(),
            "Letter \"%s\" arrived on %s: %s".formatted(letter.content().subject(), on, how));
        events.publishEvent(new ReceiptChanged(letter.reference(), ReceiptChanged.RECORDED));
    }

    private static String needed(String field, String label, String text, int most) {
        String given = text(field, label, text, most);
        if (Reason.saysNothing(given)) {
            throw new Refusal(field, label + ": write it in a sentence.");
        }
        return given;
    }

    private static String text(String field, String label, String text, int most) {
        String given = text == null ? "" : Xhtml.clean(text).strip();
        if (given.codePointCount(0, given.length()) > most) {
            throw new Refusal(field, "%s: %d characters at most.".formatted(label, most));
        }
        return given;
    }
}
