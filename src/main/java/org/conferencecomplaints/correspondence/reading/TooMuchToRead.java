package org.conferencecomplaints.correspondence.reading;

/**
 * Reading a file takes more work, time or memory than any document needs. Unchecked, so that no library that reads the
 * file takes it for damage and goes on. The message follows the file's name.
 */
public final class TooMuchToRead extends RuntimeException {

    private static final String DRAWING = "takes far more work to read than a document needs. Print it to a new PDF, or"
        + " save it in smaller parts, and add that";
    private static final String UNPACKS = "unpacks to far more than a document needs. Save it again, or in smaller"
        + " parts";
    private static final String BUSY = "could not be read, because too many other files are being read. Try again in a"
        + " few minutes";

    private TooMuchToRead(String why) {
        super(why, null, false, false);
    }

    static TooMuchToRead unpacks() {
        return new TooMuchToRead(UNPACKS);
    }

    static TooMuchToRead work() {
        return new TooMuchToRead(DRAWING);
    }

    static TooMuchToRead busy() {
        return new TooMuchToRead(BUSY);
    }

    static TooMuchToRead picture(String why) {
        return new TooMuchToRead(why);
    }
}
