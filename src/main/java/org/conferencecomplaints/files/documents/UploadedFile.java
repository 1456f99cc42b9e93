package org.conferencecomplaints.files.documents;

import java.nio.file.Path;

/**
 * A file as it was uploaded.
 *
 * @param name as it was given, which may be anything
 * @param file where it lies
 */
public record UploadedFile(String name, Path file) {

    /** The field in which files are sent. */
    public static final String FIELD = "files";
}
