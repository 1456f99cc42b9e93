package org.conferencecomplaints.engine.forms;

import java.util.Optional;
import org.conferencecomplaints.casework.casefile.CaseEntry;
import org.conferencecomplaints.casework.casefile.FieldLabels;
import org.conferencecomplaints.organisation.Staff;
import org.springframework.stereotype.Component;

/**
 * Looks up the labels of fields: from the version of the form that was submitted, else from today's form, else the
 * field's name in words.
 */
@Component
class FormLabels implements FieldLabels {

    private final FormCatalogue forms;
    private final DeployedForms deployed;
    private final Staff staff;

    FormLabels(FormCatalogue forms, DeployedForms deployed, Staff staff) {
        this.forms = forms;
        this.deployed = deployed;
        this.staff = staff;
    }

    @Override
    public String labelOf(String form, String key) {
        return field(form, key).map(Field::label).orElseGet(() -> FieldLabels.inWords(key));
    }

    @Override
    public String labelOf(CaseEntry entry, String key) {
        return field(entry, key).map(Field::label).orElseGet(() -> FieldLabels.inWords(key));
    }

    @Override
    public String answerOf(String form, String key, Object answer) {
        return inWords(field(form, key), answer);
    }

    @Override
    public String answerOf(CaseEntry entry, String key) {
        return inWords(field(entry, key), entry.answers().get(key));
    }

    private String inWords(Optional<Field> asked, Object answer) {
        String text = answer.toString();
        return asked.flatMap(field -> chosen(field, text)).orElseGet(() -> plain(answer));
    }

    private Optional<Field> field(CaseEntry entry, String key) {
        return Optional.ofNullable(entry.formVersion()).map(deployed::inVersion)
            .flatMap(forms -> forms.find(entry.form())).flatMap(form -> form.field(key))
            .or(() -> field(entry.form(), key));
    }

    private Optional<Field> field(String form, String key) {
        return forms.find(form).flatMap(found -> found.field(key));
    }

    private Optional<String> chosen(Field field, String text) {
        return field.type() == FieldType.PERSON
            ? Optional.of(staff.nameOf(text))
            : Optional.ofNullable(field.choices().get(text));
    }

    private static String plain(Object answer) {
        return answer instanceof Boolean yes ? yes ? "Yes" : "No" : answer.toString();
    }
}
