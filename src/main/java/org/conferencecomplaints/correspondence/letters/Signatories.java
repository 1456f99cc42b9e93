package org.conferencecomplaints.correspondence.letters;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.conferencecomplaints.casework.casefile.CaseEntry;
import org.conferencecomplaints.casework.casefile.CaseFile;
import org.conferencecomplaints.casework.register.Complaint;
import org.conferencecomplaints.organisation.Councils;
import org.conferencecomplaints.organisation.LineManagers;
import org.conferencecomplaints.organisation.Person;
import org.conferencecomplaints.organisation.Staff;
import org.springframework.stereotype.Component;

/** Finds the signatory of a letter: name and title at its foot. */
@Component
class Signatories {

    private final CaseFile caseFile;
    private final Councils councils;
    private final Staff staff;
    private final LineManagers lineManagers;

    Signatories(CaseFile caseFile, Councils councils, Staff staff, LineManagers lineManagers) {
        this.caseFile = caseFile;
        this.councils = councils;
        this.staff = staff;
        this.lineManagers = lineManagers;
    }

    /**
     * Who signs.
     *
     * @param name null where only the title is known
     */
    record Signatory(String title, String name) {}

    /**
     * Who signs in this role: the person who has it in the case; else whoever's form called for the letter, where that
     * person is of the role's group; else the name of the settings.
     */
    Signatory forRole(String role, Complaint complaint) {
        Councils.Council council = councils.forTenant(complaint.tenant());
        String name = inTheCase(role, complaint).or(() -> atWork(role, complaint, council))
            .orElse(council.signatoryNames().get(role));
        return new Signatory(council.signatories().get(role), name);
    }

    private Optional<String> inTheCase(String role, Complaint complaint) {
        Map<String, Object> facts = caseFile.facts(complaint.reference());
        Object person = switch (role) {
            case "chair" -> complaint.conferenceChair();
            case "line-manager" -> lineManagers.find(complaint.conferenceChair()).orElse(null);
            case "investigator" -> facts.get("investigator");
            case "panel-chair" -> facts.get("panelChair");
            default -> null;
        };
        return person == null ? Optional.empty() : staff.find(person.toString()).map(Person::name);
    }

    private Optional<String> atWork(String role, Complaint complaint, Councils.Council council) {
        String group = complaint.tenant() + "-" + role;
        if (!council.groups().containsKey(group)) {
            return Optional.empty();
        }
        return caseFile.latest(complaint.reference(), any -> true).map(CaseEntry::by)
            .filter(Objects::nonNull).filter(person -> staff.isMember(person, group)).flatMap(staff::find)
            .map(Person::name);
    }
}
