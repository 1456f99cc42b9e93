package org.conferencecomplaints.packs.contents;

import java.util.List;
import org.conferencecomplaints.Dates;
import org.conferencecomplaints.learning.LearningAction;
import org.conferencecomplaints.learning.LearningActions;
import org.conferencecomplaints.packs.Concern;
import org.conferencecomplaints.packs.PackContent;
import org.conferencecomplaints.packs.Piece;
import org.conferencecomplaints.packs.Section;
import org.conferencecomplaints.people.Staff;
import org.conferencecomplaints.register.Complaint;
import org.springframework.stereotype.Component;

/** What the service was to do better because of the complaint, and how far that is. */
@Component
class LearningContent implements PackContent {

    private final LearningActions actions;
    private final Staff staff;

    LearningContent(LearningActions actions, Staff staff) {
        this.actions = actions;
        this.staff = staff;
    }

    @Override
    public List<Piece> of(Complaint complaint) {
        return actions.of(complaint.reference()).stream().map(this::piece).toList();
    }

    private Piece piece(LearningAction action) {
        return Piece.told(Section.LEARNING, "learning-" + action.id(), "Learning action " + action.id(),
            action.agreedAt(), Concern.staff(), new Told().line("What", action.what())
                .line("About", action.theme() == null ? null : action.theme().inWords())
                .line("Owner", staff.nameOf(action.owner()))
                .day("To be done by", action.dueOn()).day("Done on", action.doneOn()).lines());
    }
}
