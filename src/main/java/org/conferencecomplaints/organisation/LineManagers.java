package org.conferencecomplaints.organisation;

import java.util.Optional;
import org.conferencecomplaints.platform.Refusal;
import org.conferencecomplaints.process.FromDiagram;
import org.conferencecomplaints.process.ProcessBean;

/** The line manager of each conference chair (B-2.3). */
@ProcessBean("lineManagers")
public class LineManagers {

    private final PeopleProperties settings;

    LineManagers(PeopleProperties settings) {
        this.settings = settings;
    }

    /** The user id of the chair's line manager; refuses a chair for whom none is set. */
    @FromDiagram(formerly = "of")
    public String forChair(String chair) {
        return find(chair).orElseThrow(() -> new Refusal("conferenceChair",
            "Chair of the conference: nobody is set as this chair's line manager. Ask an administrator to set one."));
    }

    /** Who holds the meeting about a complaint: the chair or, where it is about the chair, the line manager (B-2.1). */
    @FromDiagram
    public String meetingHeldBy(String subject, String chair) {
        return "chair".equals(subject) ? forChair(chair) : chair;
    }

    /** The user id of the chair's line manager, where one is set. */
    public Optional<String> find(String chair) {
        return Optional.ofNullable(settings.lineManagers().get(chair));
    }
}
