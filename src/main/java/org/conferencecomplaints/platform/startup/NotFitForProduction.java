package org.conferencecomplaints.platform.startup;

import java.util.List;

/**
 * Configuration error that ends the start in production. It names each setting with what is wrong, never with its
 * value.
 */
public final class NotFitForProduction extends RuntimeException {

    private final List<String> problems;

    public NotFitForProduction(List<String> problems) {
        super("Not started in production:\n  " + String.join("\n  ", problems));
        this.problems = List.copyOf(problems);
    }

    /** One sentence for each setting, beginning with its name. */
    public List<String> problems() {
        return problems;
    }
}
