package org.conferencecomplaints.web.concerns;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.conferencecomplaints.casework.register.Complaint;
import org.conferencecomplaints.casework.register.Register;
import org.conferencecomplaints.governance.concerns.Concern;
import org.conferencecomplaints.governance.concerns.Concerns;
import org.conferencecomplaints.governance.concerns.DutyTeams;
import org.conferencecomplaints.governance.concerns.DutyTeams.DutyTeam;
import org.conferencecomplaints.organisation.Councils;
import org.conferencecomplaints.organisation.Staff;
import org.conferencecomplaints.platform.Dates;
import org.conferencecomplaints.web.concerns.ConcernView.Answer;
import org.conferencecomplaints.web.concerns.ConcernView.Row;
import org.conferencecomplaints.web.support.CaseForm;
import org.conferencecomplaints.web.support.CaseForm.Back;
import org.conferencecomplaints.web.support.CaseForm.Field;
import org.conferencecomplaints.web.support.Phone;
import org.conferencecomplaints.web.support.Tag;
import org.springframework.stereotype.Component;

/** Builds the pages of concerns about children's safety. */
@Component
public class ConcernViews {

    private final DutyTeams dutyTeams;
    private final Register register;
    private final Councils councils;
    private final Staff staff;

    ConcernViews(DutyTeams dutyTeams, Register register, Councils councils, Staff staff) {
        this.dutyTeams = dutyTeams;
        this.register = register;
        this.councils = councils;
        this.staff = staff;
    }

    CaseForm form(Complaint complaint) {
        return new CaseForm(new Back("/complaints/" + complaint.reference(), complaint.reference()),
            "New concern about a child’s safety",
            List.of("The duty team gets what you write here at once by e-mail. It is kept apart from the complaint: "
                + "neither the family nor the conference chair reads it here."),
            dutyPhone(complaint.tenant()), "/complaints/" + complaint.reference() + "/concerns/new", CaseForm.newKey(),
            List.of(Field.choice(ConcernService.URGENCY, "How urgent is it?", null, ConcernService.urgencies()),
                Field.lines(ConcernService.AT_RISK, "Who is at risk?",
                    "Names, ages and where they are now, as far as you know."),
                Field.lines(ConcernService.WHAT, "What do you know?",
                    "What has happened or may happen, and how you know.")),
            "Tell the duty team", List.of());
    }

    CaseForm acknowledging(Concern concern, boolean supervises) {
        Map<String, String> from = new LinkedHashMap<>(Map.of(ConcernService.DUTY_TEAM, "The duty team, who told us"));
        if (supervises) {
            from.put(ConcernService.SUPERVISOR, "I have, as a supervisor");
        }
        return new CaseForm(new Back(address(concern), "The concern"), "Record what was done about the concern",
            List.of(), null, address(concern) + "/acknowledge", CaseForm.newKey(),
            List.of(Field.choice(ConcernService.FROM, "Who has acted?", null, from),
                Field.line(ConcernService.NAME, "Name", "Of the duty team’s member who told you."),
                Field.lines(ConcernService.DONE, "What was done", "It is kept with your name and cannot be changed.")),
            "Record it", List.of());
    }

    ConcernView view(Concern concern, boolean mayAcknowledge) {
        String tenant = tenant(concern);
        return new ConcernView(new Back("/complaints/" + concern.reference(), concern.reference()),
            councils.forTenant(tenant).name(), row(concern), concern.isAcknowledged() ? null : dutyPhone(tenant),
            told(concern), concern.said().atRisk(), concern.said().what(),
            concern.answers().stream().map(answer -> new Answer(
                answer.answeredBy(), Dates.moment(answer.at()), staff.nameOf(answer.recordedBy()), answer.done()))
                .toList(),
            mayAcknowledge ? address(concern) + "/acknowledge" : null);
    }

    ConcernView.Several list(List<Concern> concerns) {
        return new ConcernView.Several(concerns.stream().map(this::row).toList(),
            concerns.size() < Concerns.MOST ? null : Concerns.MOST);
    }

    public Row row(Concern concern) {
        return new Row(address(concern), concern.reference(), Dates.moment(concern.at()), staff.nameOf(concern.by()),
            concern.said().urgency().inWords(), state(concern),
            concern.isTold() ? "Told on " + Dates.moment(concern.toldAt()) : null,
            concern.answers().stream().findFirst()
                .map(first -> "By " + first.answeredBy() + ", on " + Dates.moment(first.at()))
                .orElse(null));
    }

    /** The number to ring; null where none is set. */
    public Phone dutyPhone(String tenant) {
        return dutyTeams.forCouncil(tenant).map(DutyTeam::phone).map(Phone::new).orElse(null);
    }

    String tenant(Concern concern) {
        return register.get(concern.reference()).tenant();
    }

    public static String address(Concern concern) {
        return "/complaints/" + concern.reference() + "/concerns/" + concern.id();
    }

    private static Tag state(Concern concern) {
        if (!concern.isTold()) {
            return concern.failures() > 0 ? new Tag("red", "Duty team not told") : new Tag("yellow", "Being told");
        }
        return concern.isAcknowledged() ? new Tag("green", "Acknowledged") : new Tag("blue", "Duty team told");
    }

    private static String told(Concern concern) {
        if (concern.isTold()) {
            return "An e-mail to the duty team left on " + Dates.moment(concern.toldAt()) + ".";
        }
        return concern.failures() == 0
            ? "The duty team is being told by e-mail. Load this page again in a few seconds to see that it has left."
            : "The e-mail to the duty team could not be sent and is tried again every minute. Ring them. What went "
                + "wrong: " + concern.failure();
    }
}
