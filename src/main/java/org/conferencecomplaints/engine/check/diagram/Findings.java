package org.conferencecomplaints.engine.check.diagram;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Collects the findings of a check, each once for a file and element. */
public final class Findings {

    private final SortedSet<Finding> found = new TreeSet<>();

    public void add(BpmnElement at, String message) {
        found.add(new Finding(at.diagram().file(), at.shownId(), message));
    }

    public void add(BpmnElement at, Optional<String> message) {
        message.ifPresent(text -> add(at, text));
    }

    public void add(String file, String message) {
        found.add(new Finding(file, "", message));
    }

    public List<Finding> sorted() {
        return List.copyOf(found);
    }
}
