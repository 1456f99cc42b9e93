package org.conferencecomplaints.engine;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.conferencecomplaints.casefile.CaseFile;
import org.conferencecomplaints.complainants.Complainants;
import org.conferencecomplaints.deadlines.Deadline;
import org.conferencecomplaints.deadlines.Deadlines;
import org.conferencecomplaints.engine.forms.FormContext;
import org.conferencecomplaints.independence.Independence;
import org.conferencecomplaints.independence.PartInCase;
import org.conferencecomplaints.letters.Letter;
import org.conferencecomplaints.letters.LetterStore;
import org.conferencecomplaints.people.ExecutiveMeetings;
import org.conferencecomplaints.register.Register;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** What a form's rules may know of a case: the answers so far, the last days of its limits, when letters left. */
@Component
class CaseContext {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

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

    /**
     * The case so far.
     *
     * @param letter the letter that the task is about; null where it is about none
     */
    FormContext of(String reference, Letter letter) {
        Map<String, LocalDate> dates = new HashMap<>();
        for (Deadline deadline : deadlines.of(reference)) {
            dates.put("due" + deadline.clause().replaceAll("[^A-Za-z0-9]", ""), deadline.lastDay());
        }
        letters.of(reference).stream()
            .filter(letterTo -> "complainant".equals(letterTo.recipientRole()) && letterTo.sentOn() != null)
            .forEach(sent -> {
                dates.merge("letterSentOn", sent.sentOn(), CaseContext::later);
                dates.merge(nameOfSending(sent.template()), sent.sentOn(), CaseContext::later);
            });
        if (letter != null) {
            dates.put("issuedOn", LocalDate.ofInstant(letter.issuedAt(), LONDON));
        }
        register.find(reference).flatMap(complaint -> executiveMeetings.next(complaint.tenant()))
            .ifPresent(next -> dates.put("nextExecutive", next));
        return new FormContext(complainants.upToDate(reference, caseFile.facts(reference)), dates, LocalDate.now(clock), independence.in(reference));
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
