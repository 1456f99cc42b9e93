package org.conferencecomplaints.web.retention;

import java.time.LocalDate;
import org.conferencecomplaints.casework.register.CaseAccess;
import org.conferencecomplaints.casework.register.Complaint;
import org.conferencecomplaints.casework.register.Register;
import org.conferencecomplaints.governance.retention.ErasureRecord;
import org.conferencecomplaints.governance.retention.ExpiringComplaint;
import org.conferencecomplaints.governance.retention.LegalHold;
import org.conferencecomplaints.governance.retention.LegalHolds;
import org.conferencecomplaints.governance.retention.Retention;
import org.conferencecomplaints.organisation.Councils;
import org.conferencecomplaints.organisation.Staff;
import org.conferencecomplaints.platform.Dates;
import org.conferencecomplaints.platform.Erasable;
import org.conferencecomplaints.platform.Refusal;
import org.conferencecomplaints.web.retention.RetentionView.CouncilView;
import org.conferencecomplaints.web.retention.RetentionView.EndingRow;
import org.conferencecomplaints.web.retention.RetentionView.ErasedRow;
import org.conferencecomplaints.web.retention.RetentionView.HoldRow;
import org.springframework.stereotype.Component;

/** Builds the pages about retention. */
@Component
public class RetentionViews {

    private final Retention retention;
    private final LegalHolds holds;
    private final Register register;
    private final CaseAccess access;
    private final Councils councils;
    private final Staff staff;

    RetentionViews(Retention retention, LegalHolds holds, Register register, CaseAccess access, Councils councils,
                   Staff staff) {
        this.retention = retention;
        this.holds = holds;
        this.register = register;
        this.access = access;
        this.councils = councils;
        this.staff = staff;
    }

    /** Whether the person supervises the complaint's council and reads its file: a disputed chair does not. */
    boolean supervises(Complaint complaint) {
        return access.supervised().contains(complaint.tenant()) && access.mayRead(complaint);
    }

    /** Everything of the councils that the person supervises. */
    RetentionView list() {
        return new RetentionView(access.supervised().stream().sorted().map(this::council).toList());
    }

    private CouncilView council(String tenant) {
        return new CouncilView(tenant, councils.forTenant(tenant).name(), rule(tenant), retention.noticeDays(),
            retention.ending(tenant).stream().filter(ending -> isTheirs(ending.reference())).map(this::row).toList(),
            holds.forCouncil(tenant).stream().filter(hold -> isTheirs(hold.reference())).map(this::row).toList(),
            retention.erased(tenant).stream().map(this::row).toList());
    }

    private boolean isTheirs(String reference) {
        return register.find(reference).filter(this::supervises).isPresent();
    }

    private String rule(String tenant) {
        return "A complaint is kept for %d years after it has closed. %s %s".formatted(retention.years(tenant),
            retention.then() == Erasable.Extent.DELETED
                ? "Then everything about it is deleted, and the yearly reports no longer count it."
                : "Then it is made anonymous: the yearly reports still count it, and nothing else of it is left.",
            retention.asksFirst()
                ? "Nothing is erased before a supervisor has said so."
                : "This happens by itself at night, unless you put it on hold.");
    }

    private EndingRow row(ExpiringComplaint ending) {
        return new EndingRow(ending.reference(), Dates.shortDay(ending.closedOn()), Dates.shortDay(ending.eraseOn()),
            ending.held()
                ? "On hold: " + ending.hold().reason()
                : !retention.asksFirst()
                    ? "Erased by itself that night"
                    : ending.confirmed()
                        ? "Confirmed by " + staff.nameOf(ending.confirmedBy())
                        : "Waits for you to confirm");
    }

    private HoldRow row(LegalHold hold) {
        return new HoldRow(hold.reference(), hold.reason(), staff.nameOf(hold.by()), Dates.moment(hold.since()),
            hold.since().toString());
    }

    private ErasedRow row(ErasureRecord erased) {
        return new ErasedRow(erased.reference(), erased.how(), Dates.moment(erased.at()), Dates.in(erased.rule()),
            erased.by().equals(Staff.MACHINE) ? "by itself" : "confirmed by " + staff.nameOf(erased.by()));
    }

    /** One complaint: for how long it is kept, and the hold on it. */
    KeepingView one(Complaint complaint, String reason, Refusal refusal) {
        return new KeepingView(complaint.reference(), councils.forTenant(complaint.tenant()).name(), until(complaint),
            holds.on(complaint.reference()).map(this::row).orElse(null), isToConfirm(complaint), reason,
            refusal == null ? null : refusal.getMessage(), supervises(complaint));
    }

    /** For the case's page. */
    public KeepingView view(Complaint complaint) {
        return one(complaint, "", null);
    }

    private String until(Complaint complaint) {
        if (complaint.isOpen()) {
            return "An open complaint is kept. After it has closed it is kept for %d more years."
                .formatted(retention.years(complaint.tenant()));
        }
        LocalDate day = retention.ending(complaint).map(ExpiringComplaint::eraseOn)
            .orElseGet(() -> retention.eraseFrom(complaint));
        return "Closed on %s. To be %s on %s.".formatted(Dates.day(complaint.closedOn()), retention.then().inWords(),
            Dates.day(day));
    }

    private boolean isToConfirm(Complaint complaint) {
        return retention.asksFirst() && retention.ending(complaint)
            .filter(ending -> !ending.held() && !ending.confirmed()).isPresent();
    }
}
