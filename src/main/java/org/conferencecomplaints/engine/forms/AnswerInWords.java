package org.conferencecomplaints.engine.forms;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.conferencecomplaints.people.Staff;
import org.springframework.stereotype.Component;

/** Answers as people read them: choices by their label, users by their name, dates in full. */
@Component
public class AnswerInWords {

    private static final String NOT_GIVEN = "not given";
    private static final DateTimeFormatter IN_FULL = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);

    private final FormCatalogue forms;
    private final Staff staff;

    AnswerInWords(FormCatalogue forms, Staff staff) {
        this.forms = forms;
        this.staff = staff;
    }

    /** The answer to the question with this key, which may be null for one that was not given. */
    public String of(String key, Object answer) {
        if (answer == null || answer.toString().isBlank()) {
            return NOT_GIVEN;
        }
        if (answer instanceof Boolean yes) {
            return yes ? "yes" : "no";
        }
        String text = answer.toString();
        return first(forms.fields(key).map(field -> named(field, text))).orElseGet(() -> of(text));
    }

    /** A text as it is, an ISO date in full: {@code Monday 2 March 2026}. */
    String of(String text) {
        return Typed.date(text).map(AnswerInWords::of).orElse(text);
    }

    private static String of(LocalDate day) {
        return IN_FULL.format(day);
    }

    private Optional<String> named(Field field, String text) {
        return field.type() == FieldType.PERSON ? Optional.of(staff.nameOf(text))
                : Optional.ofNullable(field.choices().get(text));
    }

    private static Optional<String> first(Stream<Optional<String>> names) {
        return names.flatMap(Optional::stream).findFirst();
    }
}
