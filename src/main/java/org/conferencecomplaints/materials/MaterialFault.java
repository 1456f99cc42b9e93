package org.conferencecomplaints.materials;

/** A file of a procedure that cannot be used: which, and why. The application does not start. */
public class MaterialFault extends RuntimeException {

    public MaterialFault(MaterialFile file, String why) {
        super(file.place() + ": " + why);
    }
}
