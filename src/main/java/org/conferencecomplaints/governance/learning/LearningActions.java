package org.conferencecomplaints.governance.learning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.conferencecomplaints.casework.register.Complaint;
import org.conferencecomplaints.casework.register.Register;
import org.conferencecomplaints.governance.accesslog.AccessLog;
import org.conferencecomplaints.governance.learning.LearningAction.New;
import org.conferencecomplaints.governance.learning.LearningAction.Version;
import org.conferencecomplaints.organisation.Staff;
import org.conferencecomplaints.platform.Moments;
import org.conferencecomplaints.platform.Refusal;
import org.conferencecomplaints.platform.SubmitOnce;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the service has to do better, learned from complaints. Who may read and change it is for the caller to ask. */
@Component
public class LearningActions {

    /** The most that a list shows. */
    public static final int MOST = 500;

    private final JdbcClient jdbc;
    private final SubmitOnce once;
    private final ActionOwners owners;
    private final Register register;
    private final AccessLog log;
    private final Staff staff;
    private final Clock clock;

    LearningActions(JdbcClient jdbc, SubmitOnce once, ActionOwners owners, Register register, AccessLog log,
                    Staff staff,
                    Clock clock) {
        this.jdbc = jdbc;
        this.once = once;
        this.owners = owners;
        this.register = register;
        this.log = log;
        this.staff = staff;
        this.clock = clock;
    }

    /** Whose actions to list. */
    public enum Show {
        MINE, OVERDUE, ALL
    }

    /** The actions that belong to a complaint, oldest first. */
    public List<LearningAction> forComplaint(String reference) {
        return jdbc.sql("select * from learning_action where complaint_reference = ? order by id").param(reference)
            .query(LearningActions::row).list();
    }

    public Optional<LearningAction> find(long id) {
        return jdbc.sql("select * from learning_action where id = ?").param(id).query(LearningActions::row).optional();
    }

    /** How an action stood, the latest first. */
    public List<Version> versions(LearningAction action) {
        return jdbc.sql("select * from learning_action_version where action_id = ? order by version_no desc")
            .param(action.id()).query((row, number) -> new Version(row.getInt("version_no"), row.getString("owner"),
                row.getObject("due_on", LocalDate.class), row.getObject("done_on", LocalDate.class),
                row.getString("words"), row.getString("changed_by"),
                Moments.read(row, "changed_at")))
            .list();
    }

    /**
     * The actions of these councils' complaints: those to be done by their due date, then those done, the latest first.
     * Not those of complaints about a conference that the person chaired.
     *
     * @param person user id of who asks
     */
    public List<LearningAction> ofCouncils(Collection<String> tenants, String person, Show show) {
        if (tenants.isEmpty()) {
            return List.of();
        }
        String only = switch (show) {
            case MINE -> " and owner = :person";
            case OVERDUE -> " and done_on is null and due_on < :today";
            case ALL -> "";
        };
        return jdbc.sql("select learning_action.* from learning_action "
            + "join complaint on complaint.reference = learning_action.complaint_reference "
            + "where tenant in (:tenants) and conference_chair <> :person" + only
            + " order by case when done_on is null then 0 else 1 end, case when done_on is null then due_on end,"
            + " done_on desc, learning_action.id limit :most")
            .params(Map.of("tenants", tenants, "person", person, "today", today(), "most", MOST))
            .query(LearningActions::row).list();
    }

    /**
     * Keeps an action that whoever is signed in records.
     *
     * @param key the form's own; sent twice, it is kept once
     * @throws Refusal where nobody of the council may own it, or its due date is past
     */
    public void agree(Complaint complaint, String key, New agreed) {
        check(complaint, agreed.owner(), agreed.dueOn());
        String by = staff.currentUser();
        once.keep(() -> byKey(complaint, key), () -> {
            jdbc.sql("""
                insert into learning_action (complaint_reference, form_key, what, theme, owner, due_on, version_no,
                  agreed_by, agreed_at)
                values (?, ?, ?, ?, ?, ?, 1, ?, ?)""")
                .params(complaint.reference(), key, agreed.what(),
                    agreed.theme() == null ? null : agreed.theme().name(), agreed.owner(), agreed.dueOn(), by, now())
                .update();
            LearningAction kept = byKey(complaint, key).orElseThrow();
            keepVersion(kept, null);
            log.changed(complaint.reference(), "learning action " + kept.id(), null, inWords(kept));
        }, kept -> kept.what().equals(agreed.what()) && Objects.equals(kept.theme(), agreed.theme())
            && (kept.version() > 1 || kept.owner().equals(agreed.owner()) && kept.dueOn().equals(agreed.dueOn())));
    }

    /**
     * Gives an action another owner or due date. One that was done is to be done again.
     *
     * @param seen the version that was changed
     * @param why  kept with the change
     * @throws Refusal as {@link #agree}, and where somebody else has changed it meanwhile
     */
    @Transactional
    public void change(LearningAction action, int seen, String owner, LocalDate dueOn, String why) {
        check(register.get(action.reference()), owner, dueOn);
        become(action, seen, owner, dueOn, null, why);
    }

    /**
     * Records that an action is done.
     *
     * @param seen the version that was done
     * @param what what was done
     * @throws Refusal where the day is in the future or before the action was agreed, or somebody has changed it
     */
    @Transactional
    public void done(LearningAction action, int seen, LocalDate on, String what) {
        if (on.isAfter(today())) {
            throw new Refusal("doneOn", "Done on: the date is in the future.");
        }
        if (on.isBefore(LocalDate.ofInstant(action.agreedAt(), clock.getZone()))) {
            throw new Refusal("doneOn", "Done on: this is before the action was agreed.");
        }
        become(action, seen, action.owner(), action.dueOn(), on, what);
    }

    private void become(LearningAction action, int seen, String owner, LocalDate dueOn, LocalDate doneOn,
                        String words) {
        int changed = jdbc.sql("""
            update learning_action set owner = ?, due_on = ?, done_on = ?, version_no = version_no + 1
            where id = ? and version_no = ?""")
            .params(owner, dueOn, doneOn, action.id(), seen).update();
        if (changed == 0) {
            throw new Refusal(null, "Somebody has changed this meanwhile. Nothing of yours was kept. Look at what "
                + "stands there now and, if it is still needed, do it again.");
        }
        LearningAction now = find(action.id()).orElseThrow();
        keepVersion(now, words);
        log.changed(action.reference(), "learning action " + action.id(), inWords(action), inWords(now));
    }

    private void keepVersion(LearningAction action, String words) {
        jdbc.sql("""
            insert into learning_action_version (action_id, version_no, owner, due_on, done_on, words, changed_by,
              changed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)""")
            .params(action.id(), action.version(), action.owner(), action.dueOn(), action.doneOn(), words,
                staff.currentUser(), now())
            .update();
    }

    private void check(Complaint complaint, String owner, LocalDate dueOn) {
        if (owners.forComplaint(complaint).stream().noneMatch(person -> person.id().equals(owner))) {
            throw new Refusal("owner", "Owner: choose somebody from the list.");
        }
        if (dueOn.isBefore(today())) {
            throw new Refusal("dueOn", "To be done by: this day is past.");
        }
    }

    private static String inWords(LearningAction action) {
        return "owner %s, to be done by %s%s".formatted(action.owner(), action.dueOn(),
            action.isDone() ? ", done on " + action.doneOn() : "");
    }

    private Optional<LearningAction> byKey(Complaint complaint, String key) {
        return jdbc.sql("select * from learning_action where complaint_reference = ? and form_key = ?")
            .params(complaint.reference(), key).query(LearningActions::row).optional();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private OffsetDateTime now() {
        return Moments.at(clock.instant());
    }

    static LearningAction row(ResultSet row, int number) throws SQLException {
        String theme = row.getString("theme");
        return new LearningAction(row.getLong("id"), row.getString("complaint_reference"), row.getString("what"),
            theme == null ? null : LearningTheme.valueOf(theme), row.getString("owner"),
            row.getObject("due_on", LocalDate.class), row.getObject("done_on", LocalDate.class),
            row.getInt("version_no"), row.getString("agreed_by"),
            Moments.read(row, "agreed_at"));
    }
}
