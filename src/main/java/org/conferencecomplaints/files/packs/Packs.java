package org.conferencecomplaints.files.packs;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.conferencecomplaints.casework.casefile.CaseFile;
import org.conferencecomplaints.casework.register.Complaint;
import org.conferencecomplaints.correspondence.pdf.WorkFolder;
import org.conferencecomplaints.governance.accesslog.AccessLog;
import org.conferencecomplaints.organisation.Councils;
import org.conferencecomplaints.organisation.Staff;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Packs of complaints' files for somebody outside, such as the ombudsman: who made each, when, for whom and why, and
 * which copies were downloaded. A pack is put together anew for each copy, as the file stood when it was made.
 */
@Component
public class Packs {

    /** Lengths such that a sentence about both fits into the timeline. */
    private static final int LONGEST_RECIPIENT = 100;
    private static final int LONGEST_REASON = 300;

    private final PackStore store;
    private final WholeFile file;
    private final PackFolder folder;
    private final WorkFolder work;
    private final CaseFile caseFile;
    private final AccessLog log;
    private final Councils councils;
    private final Staff staff;
    private final Clock clock;

    Packs(PackStore store, WholeFile file, PackFolder folder, WorkFolder work, CaseFile caseFile, AccessLog log,
          Councils councils, Staff staff, Clock clock) {
        this.store = store;
        this.file = file;
        this.folder = folder;
        this.work = work;
        this.caseFile = caseFile;
        this.log = log;
        this.councils = councils;
        this.staff = staff;
        this.clock = clock;
    }

    /** Makes a pack of the whole file; a Refusal where it is not said for whom and why. */
    @Transactional
    public PackRecord make(Complaint complaint, String recipient, String reason) {
        return make(complaint, null, "Pack of the whole file", recipient, reason);
    }

    /**
     * Makes a pack that rests on a review.
     *
     * @param what it is, in words that name nobody
     */
    @Transactional
    public PackRecord make(Complaint complaint, String review, String what, String recipient, String reason) {
        String whom = PackRemark.of("recipient", "For whom", recipient, LONGEST_RECIPIENT);
        String why = PackRemark.of("reason", "Why", reason, LONGEST_REASON);
        String said = "For %s. Why: %s".formatted(whom, why);
        caseFile.note(complaint.reference(), "%s made. %s".formatted(what, said));
        log.packed(complaint, what, said);
        PackRecord made = new PackRecord(UUID.randomUUID().toString(), complaint.reference(), review, whom, why,
            staff.currentUser(), justAfter(clock.instant()));
        store.insert(made);
        return made;
    }

    /** Databases round what is noted at this moment; it belongs to the pack. */
    private static Instant justAfter(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MILLIS).plusMillis(1);
    }

    /** What was made of a complaint, the latest first. */
    public List<PackRecord> forComplaint(String reference) {
        return store.forComplaint(reference);
    }

    public Optional<PackRecord> find(String reference, String id) {
        return store.find(reference, id);
    }

    /** The copies that were handed over, oldest first. */
    public List<PackCopy> copies(String reference) {
        return store.copies(reference);
    }

    /** The whole file as it stood when the pack was made. */
    public Pack whole(PackRecord made, Complaint complaint) {
        return new Pack(made.id(), complaint.reference(), "The whole file of complaint " + complaint.reference(),
            councils.forTenant(complaint.tenant()).name(), made.recipient(), made.at(), List.of(
                "Everything that is kept about this complaint: every form as it was submitted, every version of every "
                    + "letter and document, those voided, recalled or withdrawn too, and who has looked into the file.",
                "The pack comes as a ZIP with every file as it is kept and their checksums, and as one PDF. What "
                    + "cannot "
                    + "be put on paper is in the ZIP only; the index of the PDF says where."),
            file.forComplaint(complaint, made.at()), List.of());
    }

    /** A copy to hand over; who asks closes it. */
    public PackFile file(Pack pack, PackFormat format) throws IOException {
        return folder.make(out -> format.write(pack, work, out));
    }

    /** Logs that a copy is about to be handed over to whoever is signed in; answers with its number. */
    public long handOver(Pack pack, PackFormat format, PackFile ready) {
        return store.insert(new PackCopy(pack.id(), format, ready.sha256(), ready.bytes(), staff.currentUser(),
            clock.instant(), false));
    }

    /** All of the copy was taken. */
    public void handedOver(long copy) {
        store.whole(copy);
    }
}
