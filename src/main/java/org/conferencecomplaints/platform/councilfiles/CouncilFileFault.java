package org.conferencecomplaints.platform.councilfiles;

/** A file of a procedure that cannot be used: which, and why. The application does not start. */
public class CouncilFileFault extends RuntimeException {

    public CouncilFileFault(CouncilFile file, String why) {
        super(file.place() + ": " + why);
    }
}
