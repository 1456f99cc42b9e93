package org.conferencecomplaints.files.packs;

import org.conferencecomplaints.correspondence.pdf.PrintableFile;

/**
 * A file in a pack, kept as it is.
 *
 * @param ending  of its name, such as {@code pdf}
 * @param sha256  of its content, in hexadecimal
 * @param content opened anew each time
 */
public record Attachment(String ending, String sha256, PrintableFile content) {}
