package org.conferencecomplaints.files.packs.contents;

import java.util.List;
import org.conferencecomplaints.casework.register.Complaint;
import org.conferencecomplaints.files.packs.ConcernedPerson;
import org.conferencecomplaints.files.packs.PackContent;
import org.conferencecomplaints.files.packs.PackSection;
import org.conferencecomplaints.files.packs.Piece;
import org.conferencecomplaints.governance.learning.LearningAction;
import org.conferencecomplaints.governance.learning.LearningActions;
import org.conferencecomplaints.organisation.Staff;
import org.springframework.stereotype.Component;

/** The learning actions in a pack. */
@Component
class LearningContent implements PackContent {

    private final LearningActions actions;
    private final Staff staff;

    LearningContent(LearningActions actions, Staff staff) {
        this.actions = actions;
        this.staff = staff;
    }

    @Override
    public List<Piece> forComplaint(Complaint complaint) {
        return actions.forComplaint(complaint.reference()).stream().map(this::piece).toList();
    }

    private Piece piece(LearningAction action) {
        return Piece.told(PackSection.LEARNING, "learning-" + action.id(), "Learning action " + action.id(),
            action.agreedAt(), ConcernedPerson.staff(), new LineBuilder().line("What", action.what())
                .line("About", action.theme() == null ? null : action.theme().inWords())
                .line("Owner", staff.nameOf(action.owner()))
                .day("To be done by", action.dueOn()).day("Done on", action.doneOn()).lines());
    }
}
