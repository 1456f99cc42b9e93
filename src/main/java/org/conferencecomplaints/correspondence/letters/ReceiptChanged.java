package org.conferencecomplaints.correspondence.letters;

/**
 * An event: the day on which somebody received a letter has changed or is no longer known, so deadlines that run from
 * it have to be counted again.
 *
 * @param reference the complaint
 * @param why       a clause of a sentence; no personal data
 */
public record ReceiptChanged(String reference, String why) {

    public static final String RECORDED = "it runs from the day on which the letter was found to have arrived";
    public static final String SENT_AGAIN = "it runs from the day on which the letter that was sent again counts as "
        + "received";
    public static final String CAME_BACK = "the letter did not arrive";
}
