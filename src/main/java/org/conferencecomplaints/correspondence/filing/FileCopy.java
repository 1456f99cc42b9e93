package org.conferencecomplaints.correspondence.filing;

import java.time.LocalDate;

/**
 * A copy of a letter for a file.
 *
 * @param id             of the letter, as the address of the line
 * @param tenant         the council's
 * @param template       which letter
 * @param subject        as the letter says
 * @param file           on which file, such as "Children's Social Care file"
 * @param childReference of the child whose file it is
 * @param sentOn         the day on which the letter left
 * @param filedOn        null while it is to be filed
 * @param filedBy        user id; null while it is to be filed
 */
public record FileCopy(String id, String tenant, String reference, String template, String subject, String file,
                       String childReference, LocalDate sentOn, LocalDate filedOn, String filedBy) {

    public boolean isFiled() {
        return filedOn != null;
    }
}
