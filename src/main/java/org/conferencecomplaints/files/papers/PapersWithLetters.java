package org.conferencecomplaints.files.papers;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Optional;
import org.conferencecomplaints.correspondence.delivery.Enclosure;
import org.conferencecomplaints.correspondence.letters.Letter;
import org.conferencecomplaints.correspondence.letters.OccasionPapers;
import org.conferencecomplaints.files.documents.StoredFiles;
import org.conferencecomplaints.organisation.Staff;
import org.springframework.stereotype.Component;

/** Encloses signed-off papers with the letters of their occasion; an advocate gets their complainant's. */
@Component
class PapersWithLetters implements OccasionPapers {

    private static final String ADVOCATE = "advocate";
    private static final String COMPLAINANT = "complainant";

    private final PapersStore store;
    private final ReportPapers reports;
    private final StoredFiles files;
    private final Staff staff;

    PapersWithLetters(PapersStore store, ReportPapers reports, StoredFiles files, Staff staff) {
        this.store = store;
        this.reports = reports;
        this.files = files;
        this.staff = staff;
    }

    @Override
    public void bind(String reference, String occasion, String issueKey) {
        if (store.goingWith(issueKey).isEmpty()) {
            store.forComplaint(reference).stream().filter(each -> each.waits() && each.occasion().equals(occasion))
                .findFirst()
                .ifPresent(latest -> store.bind(latest.id(), issueKey));
        }
    }

    @Override
    public void approved(String reference, String occasion, String issueKey) {
        if (occasion.equals(ReportPapers.OCCASION)) {
            reports.goWith(reference, issueKey);
        }
    }

    @Override
    public Optional<Enclosure> enclosureFor(String issueKey, String role, int person) {
        return store.goingWith(issueKey).flatMap(bundle -> part(bundle, role, person)
            .map(part -> new Enclosure(bundle.reference() + "-papers.pdf", part.pages(), part.file().size(),
                () -> open(part))));
    }

    private InputStream open(ReaderPapers part) throws IOException {
        return files.open(part.file());
    }

    @Override
    public void left(String issueKey, Letter letter, LocalDate on) {
        if (letter.recipient().role().equals(ADVOCATE)) {
            return; // The complainant's own letter says whether they have theirs.
        }
        store.goingWith(issueKey)
            .flatMap(bundle -> part(bundle, letter.recipient().role(), letter.recipient().person()))
            .ifPresent(part -> store.handed(part.file().id(), letter.id(), on, null, staff.currentUser()));
    }

    private Optional<ReaderPapers> part(Papers bundle, String role, int person) {
        String reader = role.equals(ADVOCATE) ? COMPLAINANT : role;
        return store.parts(bundle.id()).stream()
            .filter(part -> part.reader().role().equals(reader) && part.reader().person() == person).findFirst();
    }
}
