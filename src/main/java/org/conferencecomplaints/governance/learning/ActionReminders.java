package org.conferencecomplaints.governance.learning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.conferencecomplaints.casework.register.Complaint;
import org.conferencecomplaints.casework.register.Register;
import org.conferencecomplaints.correspondence.delivery.StaffMail;
import org.conferencecomplaints.deadlines.calendar.WorkingDays;
import org.conferencecomplaints.organisation.Councils;
import org.conferencecomplaints.organisation.Person;
import org.conferencecomplaints.organisation.Staff;
import org.conferencecomplaints.platform.Moments;
import org.conferencecomplaints.platform.nodes.WorkClaims;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Reminds owners of learning actions by e-mail: once on the due date and once after it, and again if the day or the
 * owner changes. Where an owner has left, the council's supervisors are told instead.
 */
@Component
@ConditionalOnProperty(name = "complaints.outbound", matchIfMissing = true)
class ActionReminders {

    private static final Logger LOG = LoggerFactory.getLogger(ActionReminders.class);
    private static final String DUE = "DUE";
    private static final String OVERDUE = "OVERDUE";

    private final JdbcClient jdbc;
    private final WorkClaims claims;
    private final StaffMail mail;
    private final ActionOwners owners;
    private final Register register;
    private final Councils councils;
    private final Staff staff;
    private final WorkingDays workingDays;
    private final Clock clock;

    ActionReminders(JdbcClient jdbc, WorkClaims claims, StaffMail mail, ActionOwners owners,
                    Register register,
                    Councils councils, Staff staff, WorkingDays workingDays, Clock clock) {
        this.jdbc = jdbc;
        this.claims = claims;
        this.mail = mail;
        this.owners = owners;
        this.register = register;
        this.councils = councils;
        this.staff = staff;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${complaints.learning.remind-every}", initialDelayString = "PT1M")
    void remind() {
        LocalDate today = LocalDate.now(clock);
        claims.each("reminder", () -> due(DUE, "due_on = ?", today), LearningAction::id, action -> remind(DUE, action));
        claims.each("reminder", () -> due(OVERDUE, "due_on < ?", today), LearningAction::id,
            action -> remind(OVERDUE, action));
    }

    private List<LearningAction> due(String kind, String when, LocalDate today) {
        return jdbc
            .sql("select a.* from learning_action a where a.done_on is null and a.owner <> '' and a."
                + when + """
                     and not exists (select 1 from learning_reminder r where r.action_id = a.id and r.kind = ?
                      and r.owner = a.owner and r.due_on = a.due_on)
                    order by a.id""")
            .params(today, kind).query(LearningActions::row).list();
    }

    private void remind(String kind, LearningAction action) {
        Complaint complaint = register.get(action.reference());
        List<Person> owner = reachable(owners.forComplaint(complaint)).stream()
            .filter(person -> person.id().equals(action.owner())).toList();
        List<Person> told = owner.isEmpty()
            ? reachable(staff.membersOf(councils.forTenant(complaint.tenant()).supervisors())).stream()
                .filter(person -> !person.id().equals(complaint.conferenceChair())).toList()
            : owner;
        if (told.isEmpty()) {
            LOG.warn("Nobody could be reminded of learning action {}", action.id());
        }
        String subject = "Learning action " + (kind.equals(DUE) ? "due today: " : "overdue: ") + action.reference();
        told.forEach(person -> mail.send(
            "learning-%d-%s-%s-%s".formatted(action.id(), kind, action.dueOn(), person.id()), person.email(),
            person.name(), subject, text(action, kind, !owner.isEmpty())));
        jdbc.sql("insert into learning_reminder (action_id, kind, owner, due_on, told_at) values (?, ?, ?, ?, ?)")
            .params(action.id(), kind, action.owner(), action.dueOn(),
                Moments.at(clock.instant()))
            .update();
    }

    private static List<Person> reachable(List<Person> people) {
        return people.stream().filter(person -> person.email() != null && !person.email().isBlank()).toList();
    }

    private String text(LearningAction action, String kind, boolean toOwner) {
        return """
            A learning action from complaint %s %s

            It %s done by %s.
            %s
            Say what was done, or agree another day: %s
            """.formatted(action.reference(),
            toOwner ? "is yours." : "has an owner who cannot be reached. Give it another one.",
            kind.equals(DUE) ? "is to be" : "was to be", workingDays.inWords(action.dueOn()),
            kind.equals(DUE) ? "" : "It is overdue.\n", mail.link("/actions/" + action.id()));
    }
}
