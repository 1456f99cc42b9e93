package org.conferencecomplaints.governance.retention;

import java.util.List;
import java.util.Optional;
import org.conferencecomplaints.casework.casefile.CaseFile;
import org.conferencecomplaints.casework.register.Register;
import org.conferencecomplaints.organisation.Staff;
import org.conferencecomplaints.platform.Reason;
import org.conferencecomplaints.platform.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Legal holds: while one is on, nothing of the complaint is erased. Who may set one is for the caller to ask. */
@Service
public class LegalHolds {

    private static final String REASON = "reason";
    private static final int SHORTEST = 10;
    private static final int FEWEST_WORDS = 2;
    private static final int LONGEST = 500;

    private final RetentionStore store;
    private final Register register;
    private final CaseFile caseFile;
    private final Staff staff;

    LegalHolds(RetentionStore store, Register register, CaseFile caseFile, Staff staff) {
        this.store = store;
        this.register = register;
        this.caseFile = caseFile;
        this.staff = staff;
    }

    /** The hold that is on this complaint. */
    public Optional<LegalHold> on(String reference) {
        return store.hold(reference);
    }

    /** The holds that are on in a council, the oldest first. */
    public List<LegalHold> forCouncil(String tenant) {
        return store.holds(tenant);
    }

    /**
     * Puts a hold on a complaint, open or closed.
     *
     * @throws Refusal where one is on already, or the reason says nothing
     */
    @Transactional
    public void hold(String reference, String reason) {
        String said = sentence(reason);
        store.lock(reference);
        if (register.find(reference).isEmpty()) {
            throw new Refusal(null, "This complaint has been erased meanwhile.");
        }
        if (store.hold(reference).isPresent()) {
            throw new Refusal(null, "A colleague has put this complaint on hold already.");
        }
        store.insertHold(reference, said, staff.currentUser());
        caseFile.note(reference, "Legal hold: %s".formatted(said));
    }

    /**
     * Lifts the hold.
     *
     * @param since when the hold that is meant was put on
     * @throws Refusal where none is on or another one is, or the reason says nothing
     */
    @Transactional
    public void lift(String reference, String since, String reason) {
        String said = sentence(reason);
        store.lock(reference);
        LegalHold hold = store.hold(reference)
            .orElseThrow(() -> new Refusal(null, "There is no hold on this complaint any more."));
        if (!hold.since().toString().equals(since)) {
            throw new Refusal(null,
                "Another hold has been put on this complaint since this page was opened. Nothing has been"
                    + " lifted. Read why, and lift it if it is not needed either.");
        }
        store.lift(reference, said, staff.currentUser());
        caseFile.note(reference, "Legal hold lifted: %s".formatted(said));
    }

    private static String sentence(String reason) {
        String said = reason == null ? "" : reason.strip();
        if (said.length() < SHORTEST || Reason.differentWords(said) < FEWEST_WORDS) {
            throw new Refusal(REASON, "Reason: say in a sentence why, without names.");
        }
        if (said.length() > LONGEST) {
            throw new Refusal(REASON, "Reason: at most %d characters.".formatted(LONGEST));
        }
        if (said.chars().anyMatch(sign -> Character.isISOControl(sign) && !Character.isWhitespace(sign))) {
            throw new Refusal(REASON, "Reason: this contains a character that cannot be kept.");
        }
        return said;
    }
}
