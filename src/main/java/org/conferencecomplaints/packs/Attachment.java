package org.conferencecomplaints.packs;

import org.conferencecomplaints.paper.Content;

/**
 * A file that is kept as it is.
 *
 * @param ending  of its name, such as {@code pdf}
 * @param sha256  of its content, in hexadecimal
 * @param content opened anew each time
 */
public record Attachment(String ending, String sha256, Content content) {
}
