package org.conferencecomplaints.files.packs;

/** The sections of a pack, in their order. */
public enum PackSection {

    COMPLAINT("The complaint", false), PEOPLE("People", false), FORMS("Forms", false), LIMITS("Deadlines",
        true), LETTERS(
            "Letters", false), LETTERS_ON_THEIR_WAY("What became of the letters", true), REFERRALS("Referrals",
                true), DOCUMENTS("Documents", false), PAPERS("Papers as they were sent", false), NOTES("Notes",
                    true), LEARNING("What the service does better",
                        true), EVENTS("What happened", true), LOOKS("Access log", true);

    private final String title;
    private final boolean together;

    PackSection(String title, boolean together) {
        this.title = title;
        this.together = together;
    }

    /** As people read it. */
    public String title() {
        return title;
    }

    /** Whether its pieces are short and stand in one list rather than each in a file of its own. */
    public boolean isTogether() {
        return together;
    }
}
