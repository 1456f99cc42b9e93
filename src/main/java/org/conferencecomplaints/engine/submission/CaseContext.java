package org.conferencecomplaints.engine.submission;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.conferencecomplaints.casework.casefile.CaseFile;
import org.conferencecomplaints.casework.complainants.Complainants;
import org.conferencecomplaints.casework.independence.Independence;
import org.conferencecomplaints.casework.independence.PartInCase;
import org.conferencecomplaints.casework.register.Register;
import org.conferencecomplaints.correspondence.letters.Letter;
import org.conferencecomplaints.correspondence.letters.LetterStore;
import org.conferencecomplaints.deadlines.Deadline;
import org.conferencecomplaints.deadlines.Deadlines;
import org.conferencecomplaints.engine.forms.FormContext;
import org.conferencecomplaints.organisation.ExecutiveMeetings;
import org.conferencecomplaints.platform.Dates;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** The facts of a case that a form's rules may use: the answers so far, the due dates, when letters left. */
@Component
class CaseContext {

    /** The BCP 47 tag of the language into which the letter at issue has to be translated; null for English. */
    private static final String LETTER_LANGUAGE = "letterLanguage";

    private final CaseFile caseFile;
    private final Deadlines deadlines;
    private final LetterStore letters;
    private final Register register;
    private final ExecutiveMeetings executiveMeetings;
    private final Independence independence;
    private final Complainants complainants;
    private final Clock clock;

    CaseContext(CaseFile caseFile, Deadlines deadlines, LetterStore letters, Register register,
                ExecutiveMeetings executiveMeetings, Independence independence, Complainants complainants,
                Clock clock) {
        this.complainants = complainants;
        this.independence = independence;
        this.caseFile = caseFile;
        this.deadlines = deadlines;
        this.letters = letters;
        this.register = register;
        this.executiveMeetings = executiveMeetings;
        this.clock = clock;
    }

    /** Before there is a case. */
    FormContext none() {
        return new FormContext(Map.of(), Map.of(), LocalDate.now(clock), PartInCase.NOBODYS);
    }

    /** The case so far, without a letter that is at issue. */
    FormContext forComplaint(String reference) {
        return forComplaint(reference, List.of());
    }

    /**
     * The case so far.
     *
     * @param about the letters that the task is about, which say the same to all their recipients
     */
    FormContext forComplaint(String reference, List<Letter> about) {
        Map<String, LocalDate> dates = new HashMap<>();
        for (Deadline deadline : deadlines.of(reference)) {
            dates.put("due" + deadline.clause().replaceAll("[^A-Za-z0-9]", ""), deadline.lastDay());
        }
        letters.forComplaint(reference).stream()
            .filter(
                letterTo -> "complainant".equals(letterTo.recipient().role()) && letterTo.delivery().sentOn() != null)
            .forEach(sent -> {
                dates.merge("letterSentOn", sent.delivery().sentOn(), CaseContext::later);
                dates.merge(nameOfSending(sent.content().template()), sent.delivery().sentOn(), CaseContext::later);
            });
        Map<String, Object> facts = new HashMap<>(complainants.upToDate(reference, caseFile.facts(reference)));
        about.stream().findFirst().ifPresent(letter -> {
            dates.put("issuedOn", LocalDate.ofInstant(letter.version().issuedAt(), Dates.LONDON));
            facts.put(LETTER_LANGUAGE, letter.recipient().format().language());
        });
        register.find(reference).flatMap(complaint -> executiveMeetings.next(complaint.tenant()))
            .ifPresent(next -> dates.put("nextExecutive", next));
        return new FormContext(facts, dates, LocalDate.now(clock), independence.in(reference));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** {@code sentHearingOptions} for {@code brent/hearing-options}. */
    static String nameOfSending(String template) {
        String name = template.substring(template.indexOf('/') + 1);
        return "sent" + Arrays.stream(name.split("-")).map(StringUtils::capitalize).collect(Collectors.joining());
    }
}
