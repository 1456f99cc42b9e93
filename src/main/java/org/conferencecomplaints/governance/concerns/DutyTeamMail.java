package org.conferencecomplaints.governance.concerns;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.conferencecomplaints.casework.register.Register;
import org.conferencecomplaints.correspondence.delivery.StaffMail;
import org.conferencecomplaints.governance.concerns.DutyTeams.DutyTeam;
import org.conferencecomplaints.organisation.Councils;
import org.conferencecomplaints.organisation.Councils.Council;
import org.conferencecomplaints.organisation.Person;
import org.conferencecomplaints.organisation.Staff;
import org.conferencecomplaints.platform.Dates;
import org.springframework.stereotype.Component;

/**
 * The e-mail that tells a duty team of a concern. It says what was reported, for the team has no account here; its
 * subject, which telephones show on their lock screens, does not.
 */
@Component
class DutyTeamMail {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm", Locale.UK)
        .withZone(Dates.LONDON);

    private final StaffMail mail;
    private final DutyTeams dutyTeams;
    private final Register register;
    private final Councils councils;
    private final Staff staff;

    DutyTeamMail(StaffMail mail, DutyTeams dutyTeams, Register register, Councils councils, Staff staff) {
        this.mail = mail;
        this.dutyTeams = dutyTeams;
        this.register = register;
        this.councils = councils;
        this.staff = staff;
    }

    /** Throws where it has not left, or nobody knows whether it has. */
    void send(Concern concern) {
        String tenant = register.get(concern.reference()).tenant();
        DutyTeam team = dutyTeams.forCouncil(tenant).filter(set -> set.email() != null).orElseThrow(
            () -> new IllegalStateException("complaints.councils." + tenant + ".duty-team.email is not set"));
        mail.send("concern-" + concern.id() + "-" + concern.at(), team.email(), null,
            "New concern about a child's safety: " + concern.reference(), text(concern, councils.forTenant(tenant)));
    }

    private String text(Concern concern, Council council) {
        return """
            A new concern about a child's safety was reported during work on complaint %s, at %s.

            How urgent: %s

            Who is at risk:
            %s

            What is known:
            %s

            Reported by: %s
            When: %s

            Please tell the %s what you have done: %s, %s. They record it here: %s
            """.formatted(concern.reference(), council.name(), concern.said().urgency().inWords(),
            concern.said().atRisk(), concern.said().what(), reporter(concern.by()), MOMENT.format(concern.at()),
            council.unit().name(), council.unit().phone(), council.unit().email(),
            mail.link("/complaints/" + concern.reference() + "/concerns/" + concern.id()));
    }

    private String reporter(String user) {
        return staff.find(user).map(person -> person.name() + address(person)).orElse(user);
    }

    private static String address(Person person) {
        return person.email() == null ? "" : ", " + person.email();
    }
}
