package org.conferencecomplaints.files.packs;

import java.util.List;
import org.conferencecomplaints.casework.register.Complaint;

/** A kind of content of a complaint's file. Whatever implements this is in every pack, and in every review. */
public interface PackContent {

    /**
     * Everything of this kind, of one {@link PackSection}, oldest first: earlier versions and what was withdrawn too. A
     * piece has the same id each time.
     */
    List<Piece> forComplaint(Complaint complaint);
}
