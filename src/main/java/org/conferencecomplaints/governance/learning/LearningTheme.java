package org.conferencecomplaints.governance.learning;

import java.util.Optional;
import java.util.stream.Stream;

/** What a learning action is about: the lessons that forms offer those who look into complaints, by the same names. */
public enum LearningTheme {

    PAPERS("Reports and invitations should reach families earlier"), INVOLVEMENT(
        "Families should be better prepared, supported and heard"), ACCESS(
            "Interpreters and other needs should be arranged in time"), CHAIRING(
                "The way conferences are chaired should change"), RECORDS(
                    "Reports and minutes should be more accurate"), DECISIONS(
                        "Decisions should be better explained"), OTHER("Something else should change");

    private final String words;

    LearningTheme(String words) {
        this.words = words;
    }

    /** As the forms label it. */
    public String inWords() {
        return words;
    }

    /** The theme of this name; empty for a name that is none. */
    public static Optional<LearningTheme> named(String name) {
        return Stream.of(values()).filter(theme -> theme.name().equals(name)).findFirst();
    }
}
