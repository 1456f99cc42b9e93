package org.conferencecomplaints.files.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.DigestInputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.conferencecomplaints.casework.casefile.CaseFile;
import org.conferencecomplaints.organisation.Staff;
import org.conferencecomplaints.platform.Reason;
import org.conferencecomplaints.platform.Refusal;
import org.conferencecomplaints.platform.Sha256;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The documents of complaints (B-2.17, B-2.26). Versions are kept, nothing is deleted: a document is withdrawn, and who
 * may see it then is for {@link DocumentAccess} to say, as it is before. What is read is what was added, or an error.
 */
@Component
public class Documents {

    private static final String FILES = "files";
    private static final int LONGEST_REASON = 1_000;

    private final DocumentStore store;
    private final DocumentProperties settings;
    private final CaseFile caseFile;
    private final Staff staff;
    private final Clock clock;

    Documents(DocumentStore store, DocumentProperties settings, CaseFile caseFile, Staff staff, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.caseFile = caseFile;
        this.staff = staff;
        this.clock = clock;
    }

    /** Every version of every document of a complaint, withdrawn ones too, by number and version. */
    public List<Document> forComplaint(String reference) {
        return store.forComplaint(reference);
    }

    /** Of each document the latest version that has not been withdrawn, by number. */
    public List<Document> current(String reference) {
        Map<Integer, Document> latest = new LinkedHashMap<>();
        forComplaint(reference).stream().filter(document -> !document.isWithdrawn())
            .forEach(document -> latest.put(document.number(), document));
        return List.copyOf(latest.values());
    }

    public Optional<Document> find(String id) {
        return store.find(id);
    }

    /**
     * The content, a piece at a time. Its last bytes come only if all of it is what was added; an exception otherwise.
     * Whoever opens it closes it.
     */
    public InputStream open(Document document) throws IOException {
        return new VerifiedContent(store.open(document), document.id(), document.size(), document.sha256());
    }

    /** Writes the content to {@code to}, a piece at a time, as {@link #open} gives it. */
    public void read(Document document, OutputStream to) throws IOException {
        try (InputStream content = open(document)) {
            content.transferTo(to);
        }
    }

    /** Adds documents to a complaint: all of them or, with a {@link Refusal}, none. */
    @Transactional
    public List<Document> add(String reference, DocumentDetails filing, List<CheckedFile> files) {
        List<Kept> kept = files.stream().map(this::keep).toList();
        store.lock(reference);
        List<Document> there = forComplaint(reference);
        refuseTooMany(there.size() + files.size());
        int number = there.stream().mapToInt(Document::number).max().orElse(0);
        List<Document> added = new ArrayList<>();
        for (Kept one : kept) {
            added.add(insert(reference, ++number, 1, null, filing, one));
        }
        return added;
    }

    /**
     * Adds a version of a document, filed like the one before it. Of two people who add one at once, the second's comes
     * after the first's.
     *
     * @param document any version of it
     */
    @Transactional
    public Document addVersion(Document document, CheckedFile file) {
        Kept kept = keep(file);
        store.lock(document.reference());
        List<Document> there = forComplaint(document.reference());
        refuseTooMany(there.size() + 1);
        Document last = there.stream().filter(other -> other.number() == document.number())
            .max(Comparator.comparing(Document::version)).orElseThrow();
        return insert(last.reference(), last.number(), last.version() + 1, last.id(),
            new DocumentDetails(last.kind(), last.audience(), last.party(), last.receivedOn()), kept);
    }

    /**
     * Withdraws a version of a document; it is kept. {@link Refusal} where it is withdrawn already or the reason is
     * missing or too long.
     */
    @Transactional
    public void withdraw(Document document, String reason) {
        String why = reason == null ? "" : reason.strip();
        if (Reason.saysNothing(why)) {
            throw new Refusal("reason", "Why it is withdrawn: this must be filled in. Say it in words.");
        }
        if (why.length() > LONGEST_REASON) {
            throw new Refusal("reason", "Why it is withdrawn: this is longer than 1,000 characters.");
        }
        store.lock(document.reference());
        if (find(document.id()).orElseThrow().isWithdrawn()) {
            throw new Refusal("reason", "Somebody has withdrawn this document already.");
        }
        store.withdraw(document.id(), staff.currentUser(), clock.instant(), why);
        caseFile.note(document.reference(), "Document %d (%s), version %d, was withdrawn."
            .formatted(document.number(), document.kind().inWords(), document.version()));
    }

    private Document insert(String reference, int number, int version, String replaces, DocumentDetails filing,
                            Kept kept) {
        Document document = new Document(kept.id(), reference, number, version, replaces, filing.kind(),
            filing.audience(), filing.party(), filing.receivedOn(), kept.file().name(), kept.file().mediaType(),
            kept.size(), kept.sha256(), staff.currentUser(), clock.instant(), null, null, null);
        store.insert(document);
        caseFile.note(reference, version == 1
            ? "Document %d (%s) was added.".formatted(number, filing.kind().inWords())
            : "Version %d of document %d (%s) was added.".formatted(version, number, filing.kind().inWords()));
        return document;
    }

    private Kept keep(CheckedFile file) {
        String id = UUID.randomUUID().toString();
        try (DigestInputStream content = new DigestInputStream(Files.newInputStream(file.file()), Sha256.digest())) {
            store.keep(id, content);
            return new Kept(id, file, Files.size(file.file()),
                Sha256.of(content.getMessageDigest()));
        } catch (IOException e) {
            throw new UncheckedIOException("A document cannot be kept", e);
        }
    }

    private void refuseTooMany(int many) {
        if (many > settings.most()) {
            throw new Refusal(FILES, "Files: a complaint can have %d documents, and this would be more."
                .formatted(settings.most()));
        }
    }

    /** Content that is kept, and has no row yet. */
    private record Kept(String id, CheckedFile file, long size, String sha256) {}
}
