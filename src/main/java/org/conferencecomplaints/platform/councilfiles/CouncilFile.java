package org.conferencecomplaints.platform.councilfiles;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * One file of a council's procedure: a diagram, form, letter template or list of clauses.
 *
 * @param name    its path below the folder of its kind, such as {@code hackney/feedback.html}
 * @param place   where it lies, for messages: its path where it lies outside the application
 * @param outside whether it lies outside the application
 * @param content its bytes
 */
public record CouncilFile(String name, String place, boolean outside, byte[] content) {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /**
     * The content as text.
     *
     * @throws CouncilFileFault where it is not in UTF-8: names and quotation marks would come out garbled
     */
    public String text() {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new CouncilFileFault(this, "the file is not in UTF-8: save it in that encoding");
        }
    }

    /** The file's name without its ending: {@code hackney/feedback}. */
    public String withoutEnding() {
        return name.substring(0, name.lastIndexOf('.'));
    }
}
