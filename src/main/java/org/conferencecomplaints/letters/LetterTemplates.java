package org.conferencecomplaints.letters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.conferencecomplaints.deadlines.Clauses;
import org.conferencecomplaints.people.Councils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** All letter templates, read and checked at start: files {@code letters/<council>/<letter>.html}. */
@Component
public class LetterTemplates {

    private static final String FILES = "classpath*:letters/*/*.html";
    private static final Pattern NAME = Pattern.compile(".*/letters/([^/]+/[^/]+)\\.html");

    private final Map<String, LetterTemplate> templates;

    @Autowired
    LetterTemplates(LetterVocabulary vocabulary, Clauses clauses, Councils councils) {
        this(readAll(new TemplateReader(LetterFields.names(vocabulary, clauses), clauses.ids(), Recipients.ROLES,
            councils)));
    }

    LetterTemplates(Map<String, LetterTemplate> templates) {
        this.templates = templates;
    }

    private static Map<String, LetterTemplate> readAll(TemplateReader reader) {
        Map<String, LetterTemplate> templates = new TreeMap<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
                Matcher name = NAME.matcher(file.getURL().toString());
                if (name.matches()) {
                    String source = file.getContentAsString(StandardCharsets.UTF_8);
                    templates.put(name.group(1), reader.read(name.group(1), source));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The letter templates cannot be read", e);
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
