package org.conferencecomplaints.documents;

/** A file that cannot become a document. The message goes on where the file's name ends: "is empty". */
final class Unfit extends Exception {

    Unfit(String why) {
        super(why, null, false, false);
    }
}
