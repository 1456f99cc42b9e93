package org.conferencecomplaints.deadlines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;

/** The clauses of the procedures, by id, in the words that staff read: files {@code clauses/*.properties}. */
@Component
public class Clauses {

    private final Map<String, String> names = new TreeMap<>();

    public Clauses() {
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:clauses/*.properties")) {
                PropertiesLoaderUtils.loadProperties(file).forEach((id, name) -> names.put((String) id, (String) name));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The clauses cannot be read", e);
        }
    }

    public Set<String> ids() {
        return Collections.unmodifiableSet(names.keySet());
    }

    /** What the clause asks for, such as "Acknowledge the complaint". */
    public String nameOf(String clause) {
        return names.getOrDefault(clause, clause);
    }
}
