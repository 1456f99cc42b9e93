package org.conferencecomplaints.platform;

/**
 * Validation error in a caseworker's words. The message names the field by its label and never
 * repeats what was typed: it is logged, and logs hold no personal data.
 */
public class Refusal extends RuntimeException {

    private final String field;

    public Refusal(String field, String message) {
        super(message, null, false, false);
        this.field = field;
    }

    /** The key of the refused field, or null where the refusal concerns the whole submission. */
    public String field() {
        return field;
    }
}
