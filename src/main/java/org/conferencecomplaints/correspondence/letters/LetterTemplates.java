package org.conferencecomplaints.correspondence.letters;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.conferencecomplaints.correspondence.templates.LetterCheck;
import org.conferencecomplaints.correspondence.templates.LetterTemplate;
import org.conferencecomplaints.correspondence.templates.LetterVocabulary;
import org.conferencecomplaints.correspondence.templates.TemplateFiles;
import org.conferencecomplaints.correspondence.templates.TemplateReader;
import org.conferencecomplaints.deadlines.Clauses;
import org.conferencecomplaints.deadlines.calendar.AnswerWindows;
import org.conferencecomplaints.organisation.Councils;
import org.conferencecomplaints.platform.councilfiles.CouncilFiles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The letter templates, read and validated at start: see {@link TemplateFiles}. */
@Component
public class LetterTemplates {

    private final Map<String, LetterTemplate> templates;

    @Autowired
    LetterTemplates(CouncilFiles materials, LetterVocabulary vocabulary, Clauses clauses, Councils councils,
                    AnswerWindows windows) {
        this(new TemplateFiles(materials, new TemplateReader(LetterFields.names(vocabulary, clauses, windows),
            clauses.ids(), Recipients.ROLES, councils)).read());
    }

    LetterTemplates(Map<String, LetterTemplate> templates) {
        this.templates = templates;
    }

    /** The names that diagrams may give, such as {@code hackney/feedback}. */
    public Set<String> names() {
        return templates.values().stream().filter(template -> !template.isWording()).map(LetterTemplate::name)
            .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The letters that whoever decided reads before they leave. */
    public Set<String> readFirst() {
        return templates.values().stream().filter(template -> template.check() == LetterCheck.DECIDER)
            .map(LetterTemplate::name)
            .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A council's texts that are printed, not sent; by name. */
    public List<LetterTemplate> wordings(String council) {
        return templates.values().stream().filter(LetterTemplate::isWording)
            .filter(template -> template.name().startsWith(council + "/")).toList();
    }

    /** All of a council's templates, by name. */
    public List<LetterTemplate> forCouncil(String council) {
        return templates.values().stream().filter(template -> template.name().startsWith(council + "/")).toList();
    }

    LetterTemplate get(String name) {
        LetterTemplate template = templates.get(name);
        if (template == null || template.isWording()) {
            throw new IllegalArgumentException("There is no letter template '" + name + "'");
        }
        return template;
    }
}
