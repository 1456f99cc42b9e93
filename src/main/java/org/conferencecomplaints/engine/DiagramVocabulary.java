package org.conferencecomplaints.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.conferencecomplaints.deadlines.Clauses;
import org.conferencecomplaints.engine.check.Known;
import org.conferencecomplaints.engine.forms.Field;
import org.conferencecomplaints.engine.forms.FieldType;
import org.conferencecomplaints.engine.forms.Form;
import org.conferencecomplaints.engine.forms.FormCatalogue;
import org.conferencecomplaints.letters.LetterTemplates;
import org.conferencecomplaints.people.Councils;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** What diagrams of this installation may name. */
@Component
class DiagramVocabulary {

    private final ApplicationContext application;
    private final LetterTemplates letters;
    private final FormCatalogue forms;
    private final Clauses clauses;
    private final Councils councils;

    DiagramVocabulary(ApplicationContext application, LetterTemplates letters, FormCatalogue forms, Clauses clauses,
                      Councils councils) {
        this.application = application;
        this.letters = letters;
        this.forms = forms;
        this.clauses = clauses;
        this.councils = councils;
    }

    Known known() {
        Set<String> groups = new TreeSet<>();
        councils.councils().values().forEach(council -> groups.addAll(council.groups().keySet()));
        Map<String, Known.Form> knownForms = new HashMap<>();
        forms.all().forEach(form -> knownForms.put(form.id(), known(form)));
        return new Known(org.conferencecomplaints.engine.check.ProcessBeans.in(application), letters.names(), knownForms,
            groups, clauses.ids(), councils.councils().keySet());
    }

    private static Known.Form known(Form form) {
        Map<String, Known.Field> fields = new HashMap<>();
        for (Field field : form.fields()) {
            Set<String> choices = field.type() == FieldType.CHOICE ? field.choices().keySet() : Set.of();
            fields.put(field.key(), new Known.Field(field.type() == FieldType.TEXT, choices));
        }
        return new Known.Form(fields);
    }
}
