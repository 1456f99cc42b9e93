package org.conferencecomplaints.correspondence.reading;

/** Counts the work of one page: operators, signs and forms that are drawn in forms. */
final class PageWork {

    /** A dense plan has some hundred thousand. */
    private static final int MOST = 1_000_000;
    /** Each form that is drawn in another may need a picture of the page. */
    private static final int DEEPEST = 24;

    private int done;

    void begin() {
        done = 0;
    }

    void spend(int level) {
        done++;
        if (done > MOST || level > DEEPEST) {
            throw TooMuchToRead.work();
        }
        ForeignFile.spend();
    }
}
