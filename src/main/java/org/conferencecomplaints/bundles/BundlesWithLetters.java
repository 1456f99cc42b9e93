package org.conferencecomplaints.bundles;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Optional;
import org.conferencecomplaints.documents.KeptFiles;
import org.conferencecomplaints.letters.Letter;
import org.conferencecomplaints.letters.Papers;
import org.conferencecomplaints.people.Staff;
import org.conferencecomplaints.post.Enclosure;
import org.springframework.stereotype.Component;

/** Papers that were signed off go along with the letters of their occasion; an advocate gets their complainant's. */
@Component
class BundlesWithLetters implements Papers {

    private static final String ADVOCATE = "advocate";
    private static final String COMPLAINANT = "complainant";

    private final BundleStore store;
    private final KeptFiles files;
    private final Staff staff;

    BundlesWithLetters(BundleStore store, KeptFiles files, Staff staff) {
        this.store = store;
        this.files = files;
        this.staff = staff;
    }

    @Override
    public void bind(String reference, String occasion, String issueKey) {
        if (store.goingWith(issueKey).isEmpty()) {
            store.of(reference).stream().filter(each -> each.waits() && each.occasion().equals(occasion)).findFirst()
                .ifPresent(latest -> store.bind(latest.id(), issueKey));
        }
    }

    @Override
    public Optional<Enclosure> of(String issueKey, String role, int person) {
        return store.goingWith(issueKey).flatMap(bundle -> part(bundle, role, person)
            .map(part -> new Enclosure(bundle.reference() + "-papers.pdf", part.pages(), part.file().size(),
                () -> open(part))));
    }

    private InputStream open(Part part) throws IOException {
        return files.open(part.file());
    }

    @Override
    public void left(String issueKey, Letter letter, LocalDate on) {
        if (letter.recipientRole().equals(ADVOCATE)) {
            return; // The complainant's own letter says whether they have theirs.
        }
        store.goingWith(issueKey).flatMap(bundle -> part(bundle, letter.recipientRole(), letter.person()))
            .ifPresent(part -> store.handed(part.file().id(), letter.id(), on, null, staff.currentUser()));
    }

    private Optional<Part> part(Bundle bundle, String role, int person) {
        String reader = role.equals(ADVOCATE) ? COMPLAINANT : role;
        return store.parts(bundle.id()).stream()
            .filter(part -> part.reader().role().equals(reader) && part.reader().person() == person).findFirst();
    }
}
