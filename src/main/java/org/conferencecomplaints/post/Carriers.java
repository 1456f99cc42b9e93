package org.conferencecomplaints.post;

import java.util.Optional;
import java.util.stream.Stream;

/** Who carries the letters of this installation, by channel. */
public class Carriers {

    private final Carrier letters;
    private final Carrier emails;

    /**
     * @param letters who prints and posts letters; null where the council's own post room does
     * @param emails  who sends e-mails
     */
    public Carriers(Carrier letters, Carrier emails) {
        this.letters = letters;
        this.emails = emails;
    }

    /** Who prints and posts letters; empty where the council's own post room does. */
    public Optional<Carrier> ofLetters() {
        return Optional.ofNullable(letters);
    }

    public Carrier ofEmails() {
        return emails;
    }

    /** Whoever carries this: a letter on paper or an e-mail. */
    public Optional<Carrier> of(boolean byPost) {
        return byPost ? ofLetters() : Optional.of(emails);
    }

    /** All of them, each once. */
    public Stream<Carrier> all() {
        return Stream.concat(ofLetters().stream(), Stream.of(emails)).distinct();
    }
}
