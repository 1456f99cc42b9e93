package org.conferencecomplaints.engine.adapters;

import java.util.Set;
import java.util.TreeSet;
import org.conferencecomplaints.correspondence.templates.LetterVocabulary;
import org.conferencecomplaints.engine.forms.FormCatalogue;
import org.springframework.stereotype.Component;

/** The names that letter templates may use: every field of every form, and which choice was made. */
@Component
class FormsLetterVocabulary implements LetterVocabulary {

    private final Set<String> fields;

    FormsLetterVocabulary(FormCatalogue forms) {
        Set<String> names = new TreeSet<>(forms.fieldNames());
        forms.choiceValues()
            .forEach((field, values) -> values.forEach(value -> names.add(LetterVocabulary.choice(field, value))));
        fields = Set.copyOf(names);
    }

    @Override
    public Set<String> fields() {
        return fields;
    }
}
