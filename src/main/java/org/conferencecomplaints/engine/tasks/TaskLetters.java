package org.conferencecomplaints.engine.tasks;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.conferencecomplaints.correspondence.letters.Letter;
import org.conferencecomplaints.correspondence.letters.LetterChecks;
import org.conferencecomplaints.correspondence.letters.LetterStore;
import org.springframework.stereotype.Component;

/** Finds the letters that a task of {@code send-letter} is about. */
@Component
public class TaskLetters {

    /** The process variables that name them: one recipient's letter, and the key of the letter to all recipients. */
    public static final String RECIPIENT_LETTER = "recipientLetter";
    private static final String LETTER = "letter";

    private final LetterStore letters;
    private final LetterChecks checks;

    TaskLetters(LetterStore letters, LetterChecks checks) {
        this.letters = letters;
        this.checks = checks;
    }

    /**
     * One recipient's letter, or those to all who get the text that is to be read; empty for a task about none.
     *
     * @param variable gives the value of a process variable by its name, null where there is none
     */
    public List<Letter> findLetters(Function<String, Object> variable) {
        if (variable.apply(RECIPIENT_LETTER) instanceof String id) {
            return List.of(letters.latest(id));
        }
        return variable.apply(LETTER) instanceof String issueKey ? checks.next(issueKey).letters() : List.of();
    }

    /** Who decided what the letter says that a second person has to read; empty for a task about no such letter. */
    public Optional<String> findDecider(Function<String, Object> variable) {
        return variable.apply(LETTER) instanceof String issueKey ? checks.decider(issueKey) : Optional.empty();
    }
}
