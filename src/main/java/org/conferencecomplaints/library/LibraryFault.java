package org.conferencecomplaints.library;

/** A file of a procedure that cannot be used: which, and why. The application does not start. */
public class LibraryFault extends RuntimeException {

    public LibraryFault(LibraryFile file, String why) {
        super(file.place() + ": " + why);
    }
}
