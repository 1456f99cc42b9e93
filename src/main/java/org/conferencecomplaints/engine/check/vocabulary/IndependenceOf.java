package org.conferencecomplaints.engine.check.vocabulary;

import java.util.Arrays;
import java.util.List;

/** The values of the extension property {@code independence}: which people a task is closed to. */
public enum IndependenceOf {

    /** The disputed chair: for a whole procedure, in which whoever manages the chairs has work of their own. */
    CHAIR_ALONE("of-chair-alone"),
    /** The disputed chair and that chair's line manager. */
    CHAIR("of-chair"),
    /** The disputed chair, where the complaint is about the chair (B-2.3): the line manager leads. */
    SUBJECT("of-subject"),
    /** Everybody who has had a part in the case before; whom a form appointed to do just this task may do it. */
    ANY_PART("fresh"),
    /** Of a letter that a second person reads: whoever decided what it says. */
    SECOND_READER("second-reader");

    /** The extension property's name. */
    public static final String PROPERTY = "independence";

    private final String value;

    IndependenceOf(String value) {
        this.value = value;
    }

    /** The rule with this value in diagrams, which must be one of {@link #values}. */
    public static IndependenceOf named(String value) {
        return Arrays.stream(values()).filter(rule -> rule.value.equals(value)).findFirst()
            .orElseThrow(() -> new IllegalArgumentException("No independence is called '" + value + "'"));
    }

    public static List<String> valuesInDiagrams() {
        return Arrays.stream(values()).map(rule -> rule.value).toList();
    }
}
