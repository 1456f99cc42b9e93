package org.conferencecomplaints.governance.retention;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.conferencecomplaints.casework.register.Complaint;
import org.conferencecomplaints.casework.register.Register;
import org.conferencecomplaints.organisation.Councils;
import org.conferencecomplaints.organisation.Staff;
import org.conferencecomplaints.platform.Erasable;
import org.conferencecomplaints.platform.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Retention of closed complaints, and what happens when it ends: they are shown to supervisors first, and erased
 * when they have been shown for long enough. An open complaint never is, and reopening one starts its time anew.
 */
@Service
public class Retention {

    private static final int LATEST = 100;

    private final RetentionProperties settings;
    private final RetentionStore store;
    private final List<Erasable> packages;
    private final Register register;
    private final Councils councils;
    private final Staff staff;
    private final Clock clock;

    Retention(RetentionProperties settings, RetentionStore store, List<Erasable> packages, Register register,
              Councils councils, Staff staff, Clock clock) {
        this.settings = settings;
        this.store = store;
        this.packages = packages;
        this.register = register;
        this.councils = councils;
        this.staff = staff;
        this.clock = clock;
    }

    /** So many days beforehand supervisors are shown what is going to be erased. */
    public int noticeDays() {
        return settings.noticeDays();
    }

    /** How many years this council's complaints are kept. */
    public int years(String tenant) {
        return settings.yearsOf(tenant);
    }

    /** What happens to them then. */
    public Erasable.Extent then() {
        return settings.then();
    }

    /** Whether a supervisor has to say so first. */
    public boolean asksFirst() {
        return settings.confirm();
    }

    /** The first day on which the complaint may be erased, which must be closed. */
    public LocalDate eraseFrom(Complaint closed) {
        return settings.eraseFrom(closed.tenant(), closed.closedOn());
    }

    /** The council's complaints whose time is up within the days of notice or has been, the earliest first. */
    public List<ExpiringComplaint> ending(String tenant) {
        LocalDate today = LocalDate.now(clock);
        return store.closedBefore(tenant, settings.closedBefore(tenant, today.plusDays(settings.noticeDays()))).stream()
            .map(row -> ending(tenant, row, today)).toList();
    }

    /** The same of one complaint; empty while its time is not nearly up. */
    public Optional<ExpiringComplaint> ending(Complaint complaint) {
        LocalDate today = LocalDate.now(clock);
        String tenant = complaint.tenant();
        return store.closedBefore(tenant, settings.closedBefore(tenant, today.plusDays(settings.noticeDays())),
            complaint.reference()).map(row -> ending(tenant, row, today));
    }

    private ExpiringComplaint ending(String tenant, RetentionStore.Row row, LocalDate today) {
        LocalDate from = settings.eraseFrom(tenant, row.closedOn());
        LocalDate shown = (row.shownSince() == null ? today : row.shownSince()).plusDays(settings.noticeDays());
        return new ExpiringComplaint(row.reference(), row.closedOn(), from, shown.isAfter(from) ? shown : from,
            row.confirmedBy(),
            row.hold());
    }

    /** What was erased of the council's complaints, the latest first. */
    public List<ErasureRecord> erased(String tenant) {
        return store.erased(tenant, LATEST);
    }

    /**
     * A supervisor says that the complaint may be erased when its time is up.
     *
     * @throws Refusal where nothing is to be confirmed
     */
    @Transactional
    public void confirm(String reference) {
        if (!settings.confirm() || !store.confirm(reference, staff.currentUser())) {
            throw new Refusal(null, "There is nothing to confirm for this complaint, or a colleague has done so.");
        }
    }

    /** Notes what supervisors are shown from today on. Done by several nodes it does no harm. */
    @Transactional
    void show() {
        LocalDate day = LocalDate.now(clock).plusDays(settings.noticeDays());
        councils.councils().keySet().forEach(tenant -> store.show(tenant, settings.closedBefore(tenant, day)));
    }

    /** What is to be erased today, at most as many as a night may take. */
    List<String> due() {
        return councils.councils().keySet().stream()
            .flatMap(tenant -> store.closedBefore(tenant, closedBefore(tenant)).stream()).filter(this::isDue)
            .map(RetentionStore.Row::reference).limit(settings.batch()).toList();
    }

    private LocalDate closedBefore(String tenant) {
        return settings.closedBefore(tenant, LocalDate.now(clock));
    }

    /** Its years are up: whether it has been shown for long enough, confirmed where that is asked for, and not held. */
    private boolean isDue(RetentionStore.Row row) {
        return row.hold() == null && row.shownSince() != null
            && !row.shownSince().plusDays(settings.noticeDays()).isAfter(LocalDate.now(clock))
            && (!settings.confirm() || row.confirmedBy() != null);
    }

    /**
     * Erases one complaint, whole or not at all, and logs it. Looks again first: meanwhile it may have been reopened,
     * put on hold, or erased by another node.
     *
     * @return whether it was erased
     */
    @Transactional
    boolean erase(String reference) {
        store.lock(reference);
        return register.find(reference)
            .flatMap(closed -> store.closedBefore(closed.tenant(), closedBefore(closed.tenant()), reference)
                .filter(this::isDue).map(due -> erase(closed, due)))
            .isPresent();
    }

    private Complaint erase(Complaint complaint, RetentionStore.Row due) {
        store.mark(complaint.reference());
        packages.forEach(each -> each.erase(complaint.reference(), settings.then()));
        store.log(complaint.reference(), complaint.tenant(), settings.then().inWords(),
            "Closed on %s, kept for %d years, shown since %s".formatted(due.closedOn(),
                settings.yearsOf(complaint.tenant()), due.shownSince()),
            due.confirmedBy() == null ? staff.currentUser() : due.confirmedBy());
        return complaint;
    }
}
