package org.conferencecomplaints.correspondence.notices;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.conferencecomplaints.casework.register.CaseFileOpened;
import org.conferencecomplaints.casework.register.Complaint;
import org.conferencecomplaints.casework.register.Register;
import org.conferencecomplaints.correspondence.delivery.StaffMail;
import org.conferencecomplaints.deadlines.Clauses;
import org.conferencecomplaints.deadlines.Deadlines;
import org.conferencecomplaints.deadlines.calendar.WorkingDays;
import org.conferencecomplaints.organisation.Councils;
import org.conferencecomplaints.organisation.Person;
import org.conferencecomplaints.organisation.Staff;
import org.conferencecomplaints.organisation.StaffAccessChanged;
import org.conferencecomplaints.platform.Dates;
import org.conferencecomplaints.process.FromDiagram;
import org.conferencecomplaints.process.Names;
import org.conferencecomplaints.process.Names.Kind;
import org.conferencecomplaints.process.ProcessBean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.annotation.Transactional;

/** Sends notices by e-mail to staff. They name the complaint's reference and no family. */
@ProcessBean("notices")
public class StaffNotices {

    private static final Logger LOG = LoggerFactory.getLogger(StaffNotices.class);

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm", Locale.UK)
        .withZone(Dates.LONDON);

    private final StaffMail mail;
    private final Register register;
    private final Councils councils;
    private final Staff staff;
    private final Deadlines deadlines;
    private final Clauses clauses;
    private final WorkingDays workingDays;
    private final Clock clock;

    StaffNotices(StaffMail mail, Register register, Councils councils, Staff staff, Deadlines deadlines,
                 Clauses clauses, WorkingDays workingDays, Clock clock) {
        this.clock = clock;
        this.mail = mail;
        this.register = register;
        this.councils = councils;
        this.staff = staff;
        this.deadlines = deadlines;
        this.clauses = clauses;
        this.workingDays = workingDays;
    }

    /** Tells the council's supervisors that a limit is missed: once for each miss, not where it was kept after all. */
    @FromDiagram
    @Transactional
    public void supervisors(String complaint, @Names(Kind.CLAUSE) String clause) {
        deadlines.find(complaint, clause).ifPresent(deadline -> tellOnce(complaint, deadline.clause()));
    }

    private void tellOnce(String complaint, String clause) {
        deadlines.claimTelling(complaint, clause).map(workingDays::inWords)
            .ifPresent(lastDay -> tell(councils.forTenant(register.get(complaint).tenant()).supervisors(), complaint,
                "missed-" + clause + "-" + lastDay,
                "Deadline missed: " + complaint, """
                    A deadline of complaint %s has been missed.

                    What was to be done: %s (%s)
                    Due date: %s
                    """.formatted(complaint, clauses.nameOf(clause), clause, lastDay)));
    }

    /** Tells a group that a new complaint has been received (H-1.3). */
    @FromDiagram
    public void group(String complaint, @Names(Kind.GROUP) String group) {
        Complaint received = register.get(complaint);
        tell(group, complaint, "received-" + group, "New complaint: " + complaint, """
            A new complaint, %s, has been received.

            It reached the council on %s.
            """.formatted(complaint, workingDays.inWords(received.receivedOn())));
    }

    /**
     * Warns that a complaint closes, or goes on without the complainant's answer, by itself in two working days: those
     * who can record the answer, and the supervisors.
     */
    @FromDiagram
    public void windowEnds(String complaint, @Names(Kind.GROUP) String group, @Names(Kind.GROUP) String otherGroup) {
        String supervisors = councils.forTenant(register.get(complaint).tenant()).supervisors();
        Stream.of(group, otherGroup, supervisors).forEach(one -> tell(one, complaint,
            "window-" + one + "-" + LocalDate.now(clock), "No answer yet: " + complaint, """
                The complainant's time to answer ends in two working days. Unless an answer is recorded, complaint %s
                then closes by itself, or goes on without one.

                If one has come, by whatever way and to whomever, record it now in Tasklist.
                """.formatted(complaint)));
    }

    /** Tells the council's supervisors that an administrator may read a case. Its reason stands on the case's page. */
    @EventListener
    public void opened(CaseFileOpened opened) {
        tell(councils.forTenant(register.get(opened.reference()).tenant()).supervisors(), opened.reference(),
            "opened-" + opened.id(), "Case file opened by an administrator: " + opened.reference(), """
                An administrator has opened the file of complaint %s, and had to say why.

                Who: %s (%s)
                When: %s

                The reason stands at the head of the timeline. If you did not expect this, ask them.
                """.formatted(opened.reference(), staff.nameOf(opened.by()), opened.by(), MOMENT.format(opened.at())));
    }

    /** Tells the council's supervisors that somebody has been let in, or let in to more, by hand. */
    @EventListener
    public void accessChanged(StaffAccessChanged change) {
        send(staff.membersOf(councils.forTenant(change.tenant()).supervisors()),
            String.join("\n", change.tenant(), "staff-" + change.id()), "Access of staff changed", """
                An administrator has changed who may come in or what they may read.

                Who: %s (%s)
                What: %s
                When: %s

                It stands in the access log: %s. If you did not expect this, ask them.
                """.formatted(staff.nameOf(change.by()), change.by(), change.what(), MOMENT.format(change.at()),
                mail.link("/access")));
    }

    /**
     * Tells those who read the council's cases that a letter did not arrive. Where that cannot be sent, the page of
     * letters to post shows it all the same.
     */
    public void undelivered(String complaint, String letterId, String why) {
        for (String group : councils.forTenant(register.get(complaint).tenant()).readers()) {
            try {
                tell(group, complaint, "undelivered-" + letterId, "Letter not delivered: " + complaint, """
                    A letter of complaint %s did not arrive. %s

                    Limits that run from it have stopped. See to it: %s
                    """.formatted(complaint, why, mail.link("/post/letters/" + letterId)));
            } catch (RuntimeException failed) {
                LOG.warn("Group {} could not be told that letter {} was not delivered: {}", group, letterId,
                    failed.getClass().getSimpleName());
            }
        }
    }

    /** Whoever chaired the conference is told nothing of the case, whatever group they belong to. */
    private void tell(String group, String complaint, String occasion, String subject, String text) {
        String chair = register.get(complaint).conferenceChair();
        send(staff.membersOf(group).stream().filter(person -> !person.id().equals(chair)).toList(),
            String.join("\n", complaint, occasion), subject,
            text + "\nThe case: " + mail.link("/complaints/" + complaint) + "\n");
    }

    /** The same occasion has the same message id for the same person, however often it is sent. */
    private void send(List<Person> people, String occasion, String subject, String text) {
        List<Person> reachable = people.stream()
            .filter(person -> person.email() != null && !person.email().isBlank()).toList();
        if (reachable.isEmpty()) {
            LOG.warn("Nobody to be told has an e-mail address: the notice \"{}\" reached no one", subject);
        }
        reachable.forEach(person -> mail.send(String.join("\n", occasion, person.id()), person.email(), person.name(),
            subject, text));
    }
}
