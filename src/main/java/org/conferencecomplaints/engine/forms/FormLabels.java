package org.conferencecomplaints.engine.forms;

import java.util.Optional;
import org.conferencecomplaints.casefile.FieldLabels;
import org.conferencecomplaints.people.Staff;
import org.springframework.stereotype.Component;

/** Labels from the forms of this installation. A case file may be older than they: what they lack is put into words. */
@Component
class FormLabels implements FieldLabels {

    private final FormCatalogue forms;
    private final Staff staff;

    FormLabels(FormCatalogue forms, Staff staff) {
        this.forms = forms;
        this.staff = staff;
    }

    @Override
    public String labelOf(String form, String key) {
        return field(form, key).map(Field::label).orElseGet(() -> FieldLabels.inWords(key));
    }

    @Override
    public String answerOf(String form, String key, Object answer) {
        String text = answer.toString();
        return field(form, key).flatMap(field -> chosen(field, text)).orElseGet(() -> plain(answer));
    }

    private Optional<Field> field(String form, String key) {
        return forms.find(form).flatMap(found -> found.field(key));
    }

    private Optional<String> chosen(Field field, String text) {
        return field.type() == FieldType.PERSON ? Optional.of(staff.nameOf(text))
                : Optional.ofNullable(field.choices().get(text));
    }

    private static String plain(Object answer) {
        return answer instanceof Boolean yes ? yes ? "Yes" : "No" : answer.toString();
    }
}
