package org.conferencecomplaints.packs.contents;

import java.util.List;
import java.util.Set;
import org.conferencecomplaints.Dates;
import org.conferencecomplaints.casefile.Entry;
import org.conferencecomplaints.casefile.FieldLabels;
import org.conferencecomplaints.complainants.Complainant;
import org.conferencecomplaints.packs.Concern;
import org.springframework.stereotype.Component;

/** Submitted forms as people read them, and whom they concern. */
@Component
class FormWords {

    /** Staff at work on the words of a letter, which stand in the letter itself. */
    private static final Set<String> STAFF_FORMS = Set.of("check-letter");
    /** The field with which a form says whom of those who complain it is about. */
    private static final String FOR_WHOM = "forWhom";

    private final FieldLabels labels;

    FormWords(FieldLabels labels) {
        this.labels = labels;
    }

    String label(Entry entry, String key) {
        return labels.labelOf(entry.form(), key);
    }

    /** Null where nothing was answered. */
    String answer(Entry entry, String key) {
        Object answer = entry.answers().get(key);
        return answer == null || answer.toString().isBlank() ? null
            : Dates.answer(labels.answerOf(entry.form(), key, answer));
    }

    /** Whom the form is about. */
    Concern concern(Entry entry, List<Complainant> history) {
        if (STAFF_FORMS.contains(entry.form())) {
            return Concern.staff();
        }
        Object whom = entry.answers().get(FOR_WHOM);
        return whom == null ? Concern.complaint() : history.stream()
            .filter(person -> person.name().equals(whom.toString().strip())).findFirst()
            .map(person -> Concern.complainant(person.number())).orElse(Concern.somebody(whom.toString()));
    }
}
