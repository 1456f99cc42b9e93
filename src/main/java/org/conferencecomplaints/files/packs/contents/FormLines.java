package org.conferencecomplaints.files.packs.contents;

import java.util.List;
import java.util.Set;
import org.conferencecomplaints.casework.casefile.CaseEntry;
import org.conferencecomplaints.casework.casefile.FieldLabels;
import org.conferencecomplaints.casework.complainants.Complainant;
import org.conferencecomplaints.files.packs.ConcernedPerson;
import org.conferencecomplaints.platform.Dates;
import org.springframework.stereotype.Component;

/** Converts submitted forms to lines of a pack, with whom each concerns. */
@Component
class FormLines {

    /** Staff at work on the words of a letter, which stand in the letter itself. */
    private static final Set<String> STAFF_FORMS = Set.of("check-letter");
    /** The field with which a form says whom of those who complain it is about. */
    private static final String FOR_WHOM = "forWhom";

    private final FieldLabels labels;

    FormLines(FieldLabels labels) {
        this.labels = labels;
    }

    String label(CaseEntry entry, String key) {
        return labels.labelOf(entry.form(), key);
    }

    /** Null where nothing was answered. */
    String answer(CaseEntry entry, String key) {
        Object answer = entry.answers().get(key);
        return answer == null || answer.toString().isBlank()
            ? null
            : Dates.answer(labels.answerOf(entry.form(), key, answer));
    }

    /** Whom the form is about. */
    ConcernedPerson concern(CaseEntry entry, List<Complainant> history) {
        if (STAFF_FORMS.contains(entry.form())) {
            return ConcernedPerson.staff();
        }
        Object whom = entry.answers().get(FOR_WHOM);
        return whom == null
            ? ConcernedPerson.complaint()
            : history.stream()
                .filter(person -> person.name().equals(whom.toString().strip())).findFirst()
                .map(person -> ConcernedPerson.complainant(person.number()))
                .orElse(ConcernedPerson.somebody(whom.toString()));
    }
}
