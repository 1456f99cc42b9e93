package org.conferencecomplaints.engine.check.vocabulary;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.conferencecomplaints.deadlines.ClauseDeadline;
import org.conferencecomplaints.deadlines.Clauses;
import org.conferencecomplaints.engine.forms.Form;
import org.conferencecomplaints.process.Names;

/**
 * The names that a diagram may use.
 *
 * @param beans     the classes of the beans that diagrams may call, by bean name
 * @param letters   letter templates, such as {@code hackney/feedback}
 * @param readFirst those of the letters that a person reads before they leave
 * @param forms     forms by id
 * @param clauses   ids of the clauses
 * @param councils  ids of the groups of staff, by council
 * @param windows   names of the windows whose length is a setting
 */
public record Vocabulary(Map<String, Class<?>> beans, Set<String> letters, Set<String> readFirst,
                         Map<String, Form> forms,
                         Set<String> clauses, Map<String, Set<String>> councils, Set<String> windows) {

    /** What one council's diagrams may name: of the groups its own. Everything where no such council is known. */
    public Vocabulary within(DeployedCouncil council) {
        Set<String> own = councils.get(council.tenant());
        return own == null
            ? this
            : new Vocabulary(beans, letters, readFirst, forms, clauses, Map.of(council.tenant(), own), windows);
    }

    public Set<String> tenants() {
        return councils.keySet();
    }

    public Set<String> groups() {
        return councils.values().stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    }

    /** What is wrong with a name that stands in a diagram; empty where it exists. */
    public Optional<String> wrongWith(Names.Kind kind, String name) {
        return switch (kind) {
            case LETTER -> NearestName.missing("letter", name, letters);
            case CLAUSE -> Clauses.eitherOf(name).stream()
                .flatMap(clause -> missingUnlessEmpty("clause", clause, clauses).stream()).findFirst();
            case GROUP -> missingUnlessEmpty("group", name, groups());
            case LIMIT -> wrongWithLimit(name);
            case WINDOW -> NearestName.missing("window", name, windows);
        };
    }

    /** "No clause" and "no group" are said with an empty text. */
    private static Optional<String> missingUnlessEmpty(String kind, String name, Collection<String> existing) {
        return name.isEmpty() ? Optional.empty() : NearestName.missing(kind, name, existing);
    }

    private Optional<String> wrongWithLimit(String text) {
        try {
            return NearestName.missing("clause", ClauseDeadline.parse(text).clause(), clauses);
        } catch (IllegalArgumentException e) {
            return Optional.of("the deadline '" + text + "' cannot be read: " + e.getMessage());
        }
    }
}
