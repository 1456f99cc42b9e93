package org.conferencecomplaints.engine.check.diagram;

import java.util.Comparator;

/**
 * Why a diagram is refused, for the analyst who drew it.
 *
 * @param file      the diagram's file name
 * @param elementId the element as Camunda Modeler shows it; empty where the file as a whole is meant
 * @param message   what is wrong, and the nearest name that exists
 */
public record Finding(String file, String elementId, String message) implements Comparable<Finding> {

    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::file)
        .thenComparing(Finding::elementId).thenComparing(Finding::message);

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return file + (elementId.isEmpty() ? "" : ", " + elementId) + ": " + message;
    }
}
