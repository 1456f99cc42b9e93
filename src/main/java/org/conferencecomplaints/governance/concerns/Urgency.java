package org.conferencecomplaints.governance.concerns;

/** How soon somebody has to act. */
public enum Urgency {

    /** 999 comes first. */
    NOW("Somebody is in danger now"), TODAY(
        "Nobody is in danger this minute, but somebody may be harmed today or tonight"), LATER(
            "Nobody is likely to be harmed before the next working day");

    private final String words;

    Urgency(String words) {
        this.words = words;
    }

    /** As it is chosen and read. */
    public String inWords() {
        return words;
    }
}
