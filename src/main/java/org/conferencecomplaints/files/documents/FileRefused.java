package org.conferencecomplaints.files.documents;

import org.conferencecomplaints.platform.Refusal;

/**
 * Thrown where one of the uploaded files cannot be added. The message says which by its place: names may be a
 * family's.
 */
public final class FileRefused extends Refusal {

    private final String name;
    private final String why;

    FileRefused(String name, String place, String why) {
        super(UploadedFile.FIELD, "%s %s.".formatted(place, why));
        this.name = name;
        this.why = why;
    }

    /** The same for whoever sent it, by the file's name. */
    public String byName() {
        return "%s %s.".formatted(name == null || name.isBlank() ? "A file without a name" : name, why);
    }
}
