package org.conferencecomplaints.deadlines;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.conferencecomplaints.platform.councilfiles.CouncilFile;
import org.conferencecomplaints.platform.councilfiles.CouncilFileFault;
import org.conferencecomplaints.platform.councilfiles.CouncilFiles;
import org.springframework.stereotype.Component;

/** The clauses of the procedures, by id, in the words that staff read: files {@code clauses/*.properties}. */
@Component
public class Clauses {

    /** The key under which a file lists the clauses that give the complainant time. */
    private static final String COMPLAINANTS = "complainants-own";

    private final Map<String, String> names = new TreeMap<>();
    private final Set<String> complainants = new TreeSet<>();

    /**
     * Reads every clause.
     *
     * @throws CouncilFileFault for a file that cannot be used, or a clause that another file has too
     */
    public Clauses(CouncilFiles materials) {
        materials.files("clauses", "*.properties").forEach(this::add);
    }

    private void add(CouncilFile file) {
        Properties clauses = new Properties();
        try {
            clauses.load(new StringReader(file.text()));
        } catch (IllegalArgumentException e) {
            throw new CouncilFileFault(file, "a \\u in it is not followed by four digits");
        } catch (IOException e) {
            throw new UncheckedIOException(file.place(), e);
        }
        Object own = clauses.remove(COMPLAINANTS);
        if (own != null) {
            complainants.addAll(List.of(own.toString().strip().split("\\s*,\\s*")));
        }
        clauses.stringPropertyNames().forEach(id -> {
            if (names.putIfAbsent(id, clauses.getProperty(id)) != null) {
                throw new CouncilFileFault(file, "another file has a clause " + id + " too");
            }
        });
    }

    /** The clauses that a diagram names where either may apply: {@code B-2.2 or B-2.3}. */
    public static List<String> eitherOf(String clauses) {
        return List.of(clauses.split(" or "));
    }

    public Set<String> ids() {
        return Collections.unmodifiableSet(names.keySet());
    }

    /** Whether the time is the complainant's own, and so never missed by the council (H-1.1, H-1.6). */
    public boolean isComplainants(String clause) {
        return complainants.contains(clause);
    }

    /** What the clause asks for, such as "Acknowledge the complaint". */
    public String nameOf(String clause) {
        return names.getOrDefault(clause, clause);
    }
}
