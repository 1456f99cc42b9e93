package org.conferencecomplaints.packs;

/**
 * Something told in a file.
 *
 * @param label   what it is, as people read it
 * @param text    as it stands there, its lines kept
 * @param concern whom it concerns
 */
public record Line(String label, String text, Concern concern) {

    /** Something that concerns the complaint as a whole. */
    public static Line of(String label, String text) {
        return new Line(label, text, Concern.complaint());
    }
}
