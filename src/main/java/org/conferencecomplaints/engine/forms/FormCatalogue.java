package org.conferencecomplaints.engine.forms;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.conferencecomplaints.platform.councilfiles.CouncilFile;
import org.conferencecomplaints.platform.councilfiles.CouncilFiles;
import org.springframework.stereotype.Component;

/** The forms in this installation's folder: procedures that are deployed from now on use them. */
@Component
public class FormCatalogue extends FormSet {

    /**
     * Reads every form.
     *
     * @throws BrokenForm for the first one that cannot be used
     */
    FormCatalogue(CouncilFiles materials) {
        super(read(materials));
    }

    private static Map<String, Form> read(CouncilFiles materials) {
        Map<String, Form> forms = new TreeMap<>();
        for (CouncilFile file : materials.files("forms", "*.form")) {
            try {
                add(forms, file);
            } catch (BrokenForm broken) {
                throw broken.in(file.place());
            }
        }
        return forms;
    }

    private static void add(Map<String, Form> forms, CouncilFile file) {
        Form form = Form.read(file.text());
        if (!form.id().equals(file.withoutEnding())) {
            throw new BrokenForm(form.id(), null, "its file has another name: " + file.name());
        }
        if (forms.putIfAbsent(form.id(), form) != null) {
            throw new BrokenForm(form.id(), null, "there are two forms with this id");
        }
    }

    /** The values of the choices of each question that lists any, by key, over all forms; yes is true, no false. */
    public Map<String, Set<String>> choiceValues() {
        Map<String, Set<String>> values = new HashMap<>();
        fields().filter(field -> !field.choices().isEmpty()).forEach(field -> values
            .computeIfAbsent(field.key(), key -> new LinkedHashSet<>()).addAll(field.choices().keySet()));
        return values;
    }
}
