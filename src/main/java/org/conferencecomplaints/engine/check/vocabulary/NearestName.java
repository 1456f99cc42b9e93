package org.conferencecomplaints.engine.check.vocabulary;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Suggests the existing name that is closest to a misspelt one. */
public final class NearestName {

    private NearestName() {
    }

    /** "there is no letter 'hackney/feedbak'; did you mean 'hackney/feedback'?", or nothing where the name exists. */
    public static Optional<String> missing(String kind, String name, Collection<String> existing) {
        return existing.contains(name)
            ? Optional.empty()
            : Optional.of("there is no " + kind + " '" + name + "'" + hint(name, existing));
    }

    /** "; did you mean 'hackney/feedback'?", or nothing where no name is near. */
    static String hint(String name, Collection<String> existing) {
        return to(name, existing).map(near -> "; did you mean '" + near + "'?").orElse("");
    }

    private static Optional<String> to(String name, Collection<String> existing) {
        LevenshteinDistance distance = new LevenshteinDistance(1 + name.length() / 5);
        String wanted = name.toLowerCase(Locale.ROOT);
        return new TreeSet<>(existing).stream()
            .filter(candidate -> distance.apply(wanted, candidate.toLowerCase(Locale.ROOT)) >= 0)
            .min(Comparator.comparing(candidate -> distance.apply(wanted, candidate.toLowerCase(Locale.ROOT))));
    }
}
