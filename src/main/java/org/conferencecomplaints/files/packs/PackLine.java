package org.conferencecomplaints.files.packs;

/**
 * A labelled text in a pack.
 *
 * @param label   what it is, as people read it
 * @param text    as it stands there, its lines kept
 * @param concern whom it concerns
 */
public record PackLine(String label, String text, ConcernedPerson concern) {

    /** Something that concerns the complaint as a whole. */
    public static PackLine of(String label, String text) {
        return new PackLine(label, text, ConcernedPerson.complaint());
    }
}
