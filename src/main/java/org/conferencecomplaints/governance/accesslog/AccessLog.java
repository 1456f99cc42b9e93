package org.conferencecomplaints.governance.accesslog;

import java.time.Clock;
import org.conferencecomplaints.casework.register.Complaint;
import org.conferencecomplaints.casework.register.Register;
import org.conferencecomplaints.organisation.Staff;
import org.conferencecomplaints.platform.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Access log: who read and who changed what. Lines are added and never changed; they go only with
 * the complaint, when its time is up.
 */
@Component
public class AccessLog {

    private final JdbcClient jdbc;
    private final Register register;
    private final Staff staff;
    private final Clock clock;

    AccessLog(JdbcClient jdbc, Register register, Staff staff, Clock clock) {
        this.jdbc = jdbc;
        this.register = register;
        this.staff = staff;
        this.clock = clock;
    }

    /**
     * Somebody is about to be shown something. Kept whatever becomes of the request, and before it is answered: what
     * cannot be logged is not shown.
     *
     * @param item which letter or document; null for the whole
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void read(Complaint complaint, AccessAction what, String item, AccessRoute way) {
        insert(complaint, what, item, way, null, null);
    }

    /**
     * Something that is known of a case was changed by a person at a page. Kept together with the change or, if that
     * fails, not at all.
     *
     * @param reference the complaint, which must exist
     * @param what      the field in a caseworker's words
     * @param before    null where there was nothing
     * @param after     null where there is nothing any more
     */
    @Transactional
    public void changed(String reference, String what, String before, String after) {
        changed(reference, what, before, after, AccessRoute.PAGE);
    }

    /** The same of a change that can be made in more than one way. */
    @Transactional
    public void changed(String reference, String what, String before, String after, AccessRoute way) {
        insert(register.get(reference), AccessAction.CHANGED, what, way, before, after);
    }

    /** An administrator gave a reason to read a case. */
    @Transactional
    void reason(Complaint complaint, AccessRoute way, String reason) {
        insert(complaint, AccessAction.REASON, null, way, null, reason);
    }

    /**
     * A pack of a case was made for somebody outside.
     *
     * @param item which pack, in words
     * @param said for whom and why
     */
    @Transactional
    public void packed(Complaint complaint, String item, String said) {
        insert(complaint, AccessAction.PACK, item, AccessRoute.PAGE, null, said);
    }

    private void insert(Complaint complaint, AccessAction what, String item, AccessRoute way, String before,
                        String after) {
        jdbc.sql("""
            insert into access_log (logged_at, by_user, tenant, complaint_reference, what, item, way, text_before,
              text_after)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
            .params(Moments.at(clock.instant()), staff.currentUser(), complaint.tenant(), complaint.reference(),
                what.name(),
                item, way.name(), before, after)
            .update();
    }
}
