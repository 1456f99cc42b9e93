package org.conferencecomplaints.letters;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.conferencecomplaints.calendar.Windows;
import org.conferencecomplaints.deadlines.Clauses;
import org.conferencecomplaints.materials.Materials;
import org.conferencecomplaints.materials.MaterialFile;
import org.conferencecomplaints.people.Councils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** All letter templates, read and checked at start: files {@code letters/<council>/<letter>.html}. */
@Component
public class LetterTemplates {

    private final Map<String, LetterTemplate> templates;

    @Autowired
    LetterTemplates(Materials materials, LetterVocabulary vocabulary, Clauses clauses, Councils councils,
                    Windows windows) {
        this(readAll(materials, new TemplateReader(LetterFields.names(vocabulary, clauses, windows), clauses.ids(),
            Recipients.ROLES, councils)));
    }

    LetterTemplates(Map<String, LetterTemplate> templates) {
        this.templates = templates;
    }

    private static Map<String, LetterTemplate> readAll(Materials materials, TemplateReader reader) {
        Map<String, LetterTemplate> templates = new TreeMap<>();
        for (MaterialFile file : materials.files("letters", "*/*.html")) {
            try {
                templates.put(file.withoutEnding(), reader.read(file.withoutEnding(), file.text()));
            } catch (TemplateFault fault) {
                throw fault.in(file.place());
            }
        }
        templates.values().forEach(template -> requireEnclosed(template, templates));
        return templates;
    }

    private static void requireEnclosed(LetterTemplate template, Map<String, LetterTemplate> templates) {
        if (template.encloses() != null && !templates.containsKey(template.encloses())) {
            throw new TemplateFault(template.name() + ".html", 1, "there is no letter '" + template.encloses()
                + "' to enclose");
        }
    }

    /** The names that diagrams may give, such as {@code hackney/feedback}. */
    public Set<String> names() {
        return templates.values().stream().filter(template -> !template.isWording()).map(LetterTemplate::name)
            .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The letters that a person reads before they leave. */
    public Set<String> readFirst() {
        return templates.values().stream().filter(LetterTemplate::check).map(LetterTemplate::name)
            .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A council's texts that are printed, not sent; by name. */
    List<LetterTemplate> wordings(String council) {
        return templates.values().stream().filter(LetterTemplate::isWording)
            .filter(template -> template.name().startsWith(council + "/")).toList();
    }

    LetterTemplate get(String name) {
        LetterTemplate template = templates.get(name);
        if (template == null || template.isWording()) {
            throw new IllegalArgumentException("There is no letter template '" + name + "'");
        }
        return template;
    }
}
