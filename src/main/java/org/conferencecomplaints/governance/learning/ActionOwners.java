package org.conferencecomplaints.governance.learning;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.conferencecomplaints.casework.register.Complaint;
import org.conferencecomplaints.organisation.Councils;
import org.conferencecomplaints.organisation.Person;
import org.conferencecomplaints.organisation.Staff;
import org.springframework.stereotype.Component;

/** Who may be given a learning action: the council's staff, but for the chair to whom the complaint is closed. */
@Component
public class ActionOwners {

    private final Councils councils;
    private final Staff staff;

    ActionOwners(Councils councils, Staff staff) {
        this.councils = councils;
        this.staff = staff;
    }

    /** By name. */
    public List<Person> forComplaint(Complaint complaint) {
        TreeSet<Person> people = new TreeSet<>(
            Comparator.comparing(Person::name, String.CASE_INSENSITIVE_ORDER).thenComparing(Person::id));
        councils.forTenant(complaint.tenant()).groups().keySet()
            .forEach(group -> people.addAll(staff.membersOf(group)));
        people.removeIf(person -> person.id().equals(complaint.conferenceChair()));
        return List.copyOf(people);
    }
}
