package org.conferencecomplaints.files.packs.review;

/** The decisions about a piece of the file in one person's pack. */
public enum ReviewDecision {
    /** It is in, as it is. */
    IN("In"),
    /** It is in without what concerns others. */
    REDACTED("In, redacted version"),
    /** It is left out. */
    OUT("Out");

    private final String words;

    ReviewDecision(String words) {
        this.words = words;
    }

    /** As supervisors read it. */
    public String inWords() {
        return words;
    }
}
