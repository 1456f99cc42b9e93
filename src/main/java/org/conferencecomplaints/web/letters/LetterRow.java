package org.conferencecomplaints.web.letters;

import java.util.List;
import org.conferencecomplaints.web.support.Tag;

/**
 * A row of a table of letters. Texts that may be absent are null.
 *
 * @param address of the PDF; null while it is being made
 * @param steps   what became of the letter, and when
 * @param failure what is wrong with it
 * @param page    where something can be done about it
 * @param todo    what can be done there
 */
public record LetterRow(String subject, String address, String recipient, String channel, Tag state, List<String> steps,
                        String failure, String page, String todo) {}
