package org.conferencecomplaints.correspondence.pdf;

import org.conferencecomplaints.correspondence.reading.TooMuchToRead;

/**
 * Thrown where a document cannot be converted to pages; the message says why and what to do, in words that follow its
 * name.
 */
public final class NotPrintable extends Exception {

    NotPrintable(String why) {
        super(why, null, false, false);
    }

    static NotPrintable kind() {
        return new NotPrintable("is not a PDF, a picture (PNG, JPEG) or plain text. Save it as PDF and add that.");
    }

    static NotPrintable tooMuch(TooMuchToRead why) {
        return new NotPrintable(why.getMessage() + ".");
    }

    static NotPrintable damaged() {
        return new NotPrintable("cannot be read and may be damaged. Open it, save it again as PDF and add that.");
    }
}
