package org.conferencecomplaints.files.formats;

/** A file that cannot become a document. The message goes on where the file's name ends: "is empty". */
public final class UnsuitableFile extends Exception {

    public UnsuitableFile(String why) {
        super(why, null, false, false);
    }
}
