package org.conferencecomplaints.files.documents;

import java.nio.file.Path;

/**
 * An uploaded file that passed the checks.
 *
 * @param name      made safe
 * @param mediaType found by looking at the content
 * @param file      where it lies until it is kept
 */
public record CheckedFile(String name, String mediaType, Path file) {}
