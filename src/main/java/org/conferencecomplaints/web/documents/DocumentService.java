package org.conferencecomplaints.web.documents;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.conferencecomplaints.casework.register.Complaint;
import org.conferencecomplaints.files.documents.Document;
import org.conferencecomplaints.files.documents.DocumentAccess;
import org.conferencecomplaints.files.documents.DocumentChecks;
import org.conferencecomplaints.files.documents.DocumentDetails;
import org.conferencecomplaints.files.documents.Documents;
import org.conferencecomplaints.files.documents.UploadedFile;
import org.conferencecomplaints.governance.accesslog.AccessAction;
import org.conferencecomplaints.platform.Refusal;
import org.conferencecomplaints.web.caseaccess.Cases;
import org.conferencecomplaints.web.caseaccess.ReadLog;
import org.conferencecomplaints.web.support.Forbidden;
import org.conferencecomplaints.web.support.NotFound;
import org.springframework.stereotype.Component;

/** The documents of a complaint as the signed-in person may see and change them. */
@Component
class DocumentService {

    private final Cases cases;
    private final Documents documents;
    private final DocumentAccess access;
    private final DocumentChecks checks;
    private final LoggedDocuments changes;
    private final Uploads uploads;
    private final ReadLog readLog;
    private final Clock clock;

    DocumentService(Cases cases, Documents documents, DocumentAccess access, DocumentChecks checks,
                    LoggedDocuments changes, Uploads uploads, ReadLog readLog, Clock clock) {
        this.cases = cases;
        this.documents = documents;
        this.access = access;
        this.checks = checks;
        this.changes = changes;
        this.uploads = uploads;
        this.readLog = readLog;
        this.clock = clock;
    }

    /** How people call it, without its name, which may be a family's. */
    static String called(Document document) {
        return "Document %d, version %d".formatted(document.number(), document.version());
    }

    /** The complaint with this reference, whose documents are about to be shown; {@link NotFound} as everywhere. */
    Complaint toShow(String reference) {
        Complaint complaint = cases.complaint(reference);
        readLog.read(complaint, AccessAction.DOCUMENT, "List of documents");
        return complaint;
    }

    /** Every version of a document of which the person may know; {@link NotFound} where there is none. */
    List<Document> versions(Complaint complaint, int number) {
        List<Document> versions = access.forComplaint(complaint).stream()
            .filter(document -> document.number() == number)
            .toList();
        if (versions.isEmpty()) {
            throw new NotFound();
        }
        return versions;
    }

    /** The document with this id, which is about to be read and logged as that; {@link NotFound} as everywhere. */
    Document read(String id) {
        Document document = openable(id);
        readLog.read(cases.complaint(document.reference()), AccessAction.DOCUMENT, called(document));
        return document;
    }

    /** Adds what came with the request: all of it or, with a {@link Refusal}, nothing. */
    List<Document> add(String reference, HttpServletRequest request) {
        Complaint complaint = changeable(reference);
        try (Upload upload = uploads.receive(request)) {
            DocumentDetails filing = DocumentDetailsForm.of(Uploads.fields(request), LocalDate.now(clock));
            return changes.add(complaint.reference(), filing, checks.check(upload.files()));
        }
    }

    /** Adds the file that came with the request as the next version of a document. */
    Document addVersion(String reference, int number, HttpServletRequest request) {
        Complaint complaint = changeable(reference);
        List<Document> versions = versions(complaint, number);
        requireOwn(access.mayReplace(complaint, versions));
        try (Upload upload = uploads.receive(request)) {
            if (upload.files().size() > 1) {
                throw new Refusal(UploadedFile.FIELD, "Files: a new version is one file.");
            }
            return changes.addVersion(last(versions), checks.check(upload.files()).get(0));
        }
    }

    void withdraw(String reference, int number, int version, String reason) {
        Complaint complaint = changeable(reference);
        Document document = versions(complaint, number).stream().filter(other -> other.version() == version)
            .filter(other -> access.mayOpen(complaint, other)).findFirst().orElseThrow(NotFound::new);
        requireOwn(access.mayWithdraw(complaint, document));
        changes.withdraw(document, reason);
    }

    private static void requireOwn(boolean may) {
        if (!may) {
            throw new Forbidden("Somebody else added this document. It is withdrawn, or gets a new version, only by "
                + "whoever added it, the team that runs the case, and supervisors. Tell that team what is wrong "
                + "with it.");
        }
    }

    private Complaint changeable(String reference) {
        Complaint complaint = cases.complaint(reference);
        if (!access.mayAdd(complaint)) {
            throw new Forbidden("Documents are added and withdrawn by those who work on the complaint.");
        }
        return complaint;
    }

    private Document openable(String id) {
        Cases.requirePlain(id);
        Document document = documents.find(id).orElseThrow(NotFound::new);
        if (!access.mayOpen(cases.complaint(document.reference()), document)) {
            throw new NotFound();
        }
        return document;
    }

    static Document last(List<Document> versions) {
        return versions.get(versions.size() - 1);
    }
}
