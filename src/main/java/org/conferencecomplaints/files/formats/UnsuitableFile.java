package org.conferencecomplaints.files.formats;

/** Thrown where a file cannot become a document. The message goes on where the file's name ends: "is empty". */
public final class UnsuitableFile extends Exception {

    public UnsuitableFile(String why) {
        super(why, null, false, false);
    }
}
