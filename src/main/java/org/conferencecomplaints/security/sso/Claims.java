package org.conferencecomplaints.security.sso;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The claims of a token about a person.
 *
 * @param byName the claims
 */
record Claims(Map<String, Object> byName) {

    /** The text of a claim; empty where it is missing, blank, or no text. */
    Optional<String> text(String claim) {
        return value(claim).filter(String.class::isInstance).map(String.class::cast)
            .map(String::strip).filter(text -> !text.isEmpty());
    }

    /** The texts of a claim that lists some, or is just one. */
    List<String> texts(String claim) {
        Object value = value(claim).orElse(List.of());
        Collection<?> listed = value instanceof Collection<?> several ? several : List.of(value);
        return listed.stream().filter(String.class::isInstance).map(String.class::cast).toList();
    }

    boolean has(String claim) {
        return value(claim).isPresent();
    }

    /** The claim of just this name, or else the one that a path of names leads to. */
    private Optional<Object> value(String claim) {
        Object whole = byName.get(claim);
        if (whole != null) {
            return Optional.of(whole);
        }
        Object value = byName;
        for (String name : claim.split("\\.")) {
            value = value instanceof Map<?, ?> claims ? claims.get(name) : null;
        }
        return Optional.ofNullable(value).filter(found -> !Objects.equals(found, byName));
    }
}
