package org.conferencecomplaints.casework.complainants;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.conferencecomplaints.casework.casefile.CaseEntry;
import org.conferencecomplaints.casework.casefile.CaseFile;
import org.conferencecomplaints.casework.register.Register;
import org.conferencecomplaints.organisation.Councils;
import org.conferencecomplaints.platform.Refusal;
import org.conferencecomplaints.process.FromDiagram;
import org.conferencecomplaints.process.ProcessBean;
import org.springframework.transaction.annotation.Transactional;

/** The task that asks for a safe address before a letter is written to somebody who has none. */
@ProcessBean("addresses")
public class AddressTask {

    public static final String FORM = "give-address";
    public static final String FOR_WHOM = "forWhom";
    public static final String CHANNEL = "safeChannel";
    public static final String ADDRESS = "safeAddress";
    public static final String EMAIL = "safeEmail";
    public static final String HOW_KNOWN = "howKnown";

    private final Complainants complainants;
    private final ComplainantChanges changes;
    private final CaseFile caseFile;
    private final Register register;
    private final Councils councils;
    private final Clock clock;

    AddressTask(Complainants complainants, ComplainantChanges changes, CaseFile caseFile, Register register,
                Councils councils, Clock clock) {
        this.clock = clock;
        this.complainants = complainants;
        this.changes = changes;
        this.caseFile = caseFile;
        this.register = register;
        this.councils = councils;
    }

    /** The group that looks after the people in the complaints of this complaint's council. */
    @FromDiagram
    public String caseworkers(String complaint) {
        return councils.forTenant(register.get(complaint).tenant()).caseworkers();
    }

    /** The ISO date (London) of today, on which the letter would have been written. */
    @FromDiagram
    public String today() {
        return LocalDate.now(clock).toString();
    }

    /** The name of whoever is the first to need an address; empty where everybody has one. */
    public String wanted(String reference) {
        return lacking(reference).map(Complainant::name).orElse("");
    }

    private Optional<Complainant> lacking(String reference) {
        return complainants.active(reference).stream().filter(person -> person.reach().isEmpty())
            .min(Comparator.comparing(Complainant::number));
    }

    /**
     * Takes over the address from the form that was submitted just now.
     *
     * @throws Refusal where the person whom the form named has one by now, or no longer complains
     */
    @FromDiagram
    @Transactional
    public void given(String complaint) {
        CaseEntry form = caseFile.latest(complaint, CaseEntry.ofForm(FORM))
            .orElseThrow(() -> new IllegalStateException("Nobody has given an address for " + complaint));
        Map<String, Object> answers = form.answers();
        Complainant person = lacking(complaint).filter(one -> one.name().equals(answers.get(FOR_WHOM)))
            .orElseThrow(() -> new Refusal(FOR_WHOM, "Who needs an address: this has changed meanwhile. Open the task "
                + "again and see who needs one now."));
        Map<String, Object> reach = new HashMap<>();
        reach.put(Complainant.CHANNEL, answers.get(CHANNEL));
        reach.put(Complainant.ADDRESS, answers.get(ADDRESS));
        reach.put(Complainant.EMAIL, answers.get(EMAIL));
        changes.giveAddress(person, reach, Objects.toString(answers.get(HOW_KNOWN)));
    }
}
