package org.conferencecomplaints.web.support;

/** The validation errors of a search form: a sentence, and for each field the same sentence if it is that field's. */
public record FilterRefusal(String field, String message) {

    String text() {
        return at("text");
    }

    String from() {
        return at("from");
    }

    String to() {
        return at("to");
    }

    String tenant() {
        return at("tenant");
    }

    private String at(String name) {
        return name.equals(field) ? message : null;
    }
}
