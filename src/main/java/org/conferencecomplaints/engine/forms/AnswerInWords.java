package org.conferencecomplaints.engine.forms;

import java.util.Optional;
import java.util.stream.Stream;
import org.conferencecomplaints.deadlines.calendar.WorkingDays;
import org.conferencecomplaints.organisation.Staff;
import org.springframework.stereotype.Component;

/** Puts submitted answers into words: choices by their label, users by their name, dates in full. */
@Component
public class AnswerInWords {

    private static final String NOT_GIVEN = "not given";
    private static final String YES = "yes";
    private static final String NO = "no";

    private final Staff staff;
    private final WorkingDays workingDays;

    AnswerInWords(Staff staff, WorkingDays workingDays) {
        this.staff = staff;
        this.workingDays = workingDays;
    }

    /**
     * The answer to the question with this key, which may be null for one that was not given.
     *
     * @param forms one of which asked the question
     */
    String inWords(FormSet forms, String key, Object answer) {
        if (answer == null || answer.toString().isBlank()) {
            return isCheckbox(forms, key) ? NO : NOT_GIVEN;
        }
        if (answer instanceof Boolean yes) {
            return yes ? YES : NO;
        }
        String text = answer.toString();
        return first(forms.fields(key).map(field -> named(field, text))).orElseGet(() -> inWords(text));
    }

    /** A text as it is, an ISO date in full: {@code Monday 2 March 2026}. */
    String inWords(String text) {
        return FeelValues.date(text).map(workingDays::inWords).orElse(text);
    }

    private static boolean isCheckbox(FormSet forms, String key) {
        return forms.fields(key).anyMatch(field -> field.type() == FieldType.CHECKBOX);
    }

    private Optional<String> named(Field field, String text) {
        return field.type() == FieldType.PERSON
            ? Optional.of(staff.nameOf(text))
            : Optional.ofNullable(field.choices().get(text));
    }

    private static Optional<String> first(Stream<Optional<String>> names) {
        return names.flatMap(Optional::stream).findFirst();
    }
}
