package org.conferencecomplaints.engine.check;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Collects what is found; each thing once, by file and element. */
final class Findings {

    private final SortedSet<Finding> found = new TreeSet<>();

    void add(BpmnElement at, String message) {
        found.add(new Finding(at.diagram().file(), at.shownId(), message));
    }

    void add(BpmnElement at, Optional<String> message) {
        message.ifPresent(text -> add(at, text));
    }

    void add(String file, String message) {
        found.add(new Finding(file, "", message));
    }

    List<Finding> sorted() {
        return List.copyOf(found);
    }
}
