package org.conferencecomplaints.casework.complainants;

import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import org.conferencecomplaints.casework.casefile.CaseFile;
import org.conferencecomplaints.casework.register.Complaint;
import org.conferencecomplaints.casework.register.Register;
import org.conferencecomplaints.organisation.Staff;
import org.conferencecomplaints.platform.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes to complainants' details, each kept with who, when and why. They use optimistic locking: whoever makes one
 * names the version they have seen, and nothing is done if there is a later one.
 */
@Component
public class ComplainantChanges {

    public static final String WITHDRAWN_ON = "withdrawnOn";

    private final ComplainantStore store;
    private final Complainants complainants;
    private final CaseFile caseFile;
    private final Register register;
    private final Staff staff;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ComplainantChanges(ComplainantStore store, Complainants complainants, CaseFile caseFile, Register register,
                       Staff staff, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.complainants = complainants;
        this.caseFile = caseFile;
        this.register = register;
        this.staff = staff;
        this.events = events;
        this.clock = clock;
    }

    /** Records whom the start form names that was kept just now. */
    @Transactional
    public void recordFirst(String reference) {
        complainants.first(reference).ifPresent(store::insert);
    }

    /**
     * Corrects what is known of somebody.
     *
     * @param seen    the version that was on the screen
     * @param answers everything that is known of them now
     */
    @Transactional
    public void correct(String reference, int number, int seen, Map<String, Object> answers, String reason) {
        Complainant before = locked(reference, number, seen);
        refuseNamesake(reference, number, answers);
        change(before, answers, null, reason, "corrected");
    }

    /** From now on nothing is sent to the address that is known, until another one is given. */
    @Transactional
    public void noLongerSafe(String reference, int number, int seen, String reason) {
        Complainant before = locked(reference, number, seen);
        change(before, before.answersWithoutReach(), null, reason, "address no longer safe");
    }

    /** Gives somebody who had none a safe address. */
    @Transactional
    public void giveAddress(Complainant person, Map<String, Object> reach, String howKnown) {
        Complainant before = locked(person.reference(), person.number(), person.version());
        Map<String, Object> answers = new HashMap<>(before.answersWithoutReach());
        answers.putAll(reach);
        change(before, answers, null, howKnown, "safe address given");
    }

    /** A representative has shown that they may speak for somebody. */
    @Transactional
    public void authoritySeen(Complainant person) {
        Complainant before = locked(person.reference(), person.number(), person.version());
        Map<String, Object> answers = new HashMap<>(before.answers());
        answers.put(Complainant.AUTHORITY_SEEN, true);
        change(before, answers, null, "They showed their authority", "authority seen");
    }

    /**
     * Adds somebody who joins the complaint.
     *
     * @param people how many there were on the screen, those who have withdrawn too
     */
    @Transactional
    public void add(String reference, int people, Map<String, Object> answers, String reason) {
        store.lock(reference);
        requireOpen(reference, "The complaint is closed. If it is to go on, reopen it first.");
        List<Complainant> known = complainants.forComplaint(reference);
        if (known.size() != people) {
            throw changedMeanwhile();
        }
        refuseNamesake(reference, 0, answers);
        keepFirst(known);
        int number = people + 1;
        store.insert(new Complainant(reference, number, 1, answers, null, reason, staff.currentUser(),
            clock.instant()));
        noted(reference, number, "joined the complaint");
    }

    /**
     * Records that one of several no longer complains.
     *
     * @throws Refusal for the last one, whose complaint ends with it
     */
    @Transactional
    public void withdraw(String reference, int number, int seen, LocalDate on, String reason) {
        Complainant before = locked(reference, number, seen);
        requireOpen(reference, "The complaint is closed: there is nothing to withdraw from.");
        if (complainants.active(reference).size() == 1) {
            throw new Refusal(null, "Nobody else complains: use \"Withdraw a complaint\" in Tasklist. It ends the "
                + "complaint.");
        }
        if (on.isAfter(LocalDate.now(clock)) || on.isBefore(register.get(reference).receivedOn())) {
            throw new Refusal(WITHDRAWN_ON, "Withdrew on: this cannot be in the future, nor before the complaint was "
                + "received.");
        }
        change(before, before.answers(), on, reason, "no longer complains");
    }

    private void requireOpen(String reference, String otherwise) {
        if (!register.get(reference).isOpen()) {
            throw new Refusal(null, otherwise);
        }
    }

    private Complainant locked(String reference, int number, int seen) {
        store.lock(reference);
        Complainant now = complainants.forComplaint(reference).stream().filter(person -> person.number() == number)
            .findFirst()
            .orElseThrow(() -> new NoSuchElementException(reference + " has no complainant " + number));
        if (now.version() != seen) {
            throw changedMeanwhile();
        }
        if (!now.isActive()) {
            throw new Refusal(null, "This person no longer complains: nothing is sent to them.");
        }
        return now;
    }

    private static Refusal changedMeanwhile() {
        return new Refusal(null, "Somebody has changed this meanwhile. Nothing of yours was kept. Look at what stands "
            + "there now and, if it is still needed, do it again.");
    }

    /** Two people of one name could not be told apart on a task or a letter. */
    private void refuseNamesake(String reference, int number, Map<String, Object> answers) {
        String name = plain(answers.get(Complainant.NAME));
        if (complainants.forComplaint(reference).stream().anyMatch(other -> other.number() != number
            && plain(other.name()).equals(name))) {
            throw new Refusal(Complainant.NAME,
                "Name: somebody of this name complains already. If they are two people, "
                    + "add what tells them apart, such as \"senior\".");
        }
    }

    private static String plain(Object name) {
        return Normalizer.normalize(String.valueOf(name), Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}\\p{C}]", "")
            .toLowerCase(Locale.ROOT);
    }

    private void change(Complainant before, Map<String, Object> answers, LocalDate withdrawnOn, String reason,
                        String what) {
        keepFirst(List.of(before));
        Complainant now = new Complainant(before.reference(), before.number(), before.version() + 1, answers,
            withdrawnOn, reason, staff.currentUser(), clock.instant());
        store.insert(now);
        noted(before.reference(), before.number(), what);
        events.publishEvent(new ComplainantChanged(before, now));
    }

    /** A complaint older than the table has no rows yet: what its start form says becomes the first. */
    private void keepFirst(List<Complainant> known) {
        if (store.all(known.get(0).reference()).isEmpty()) {
            store.insert(known.get(0));
        }
    }

    private void noted(String reference, int number, String what) {
        caseFile.note(reference, "Complainant " + number + ": " + what + ".");
        Complaint complaint = register.get(reference);
        String name = complainants.active(reference).get(0).name();
        if (!name.equals(complaint.complainantName())) {
            register.rename(reference, name);
        }
    }
}
