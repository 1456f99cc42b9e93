package org.conferencecomplaints.web.documents;

import java.util.List;
import org.conferencecomplaints.files.documents.CheckedFile;
import org.conferencecomplaints.files.documents.Document;
import org.conferencecomplaints.files.documents.DocumentDetails;
import org.conferencecomplaints.files.documents.Documents;
import org.conferencecomplaints.governance.accesslog.AccessLog;
import org.conferencecomplaints.web.caseaccess.ReadLog;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes the documents of a complaint, each change in one transaction with its line in the access log. */
@Component
class LoggedDocuments {

    private final Documents documents;
    private final AccessLog log;
    private final ReadLog readLog;

    LoggedDocuments(Documents documents, AccessLog log, ReadLog readLog) {
        this.documents = documents;
        this.log = log;
        this.readLog = readLog;
    }

    @Transactional
    List<Document> add(String reference, DocumentDetails filing, List<CheckedFile> files) {
        List<Document> added = documents.add(reference, filing, files);
        added.forEach(document -> changed(document, null, document.name()));
        return added;
    }

    @Transactional
    Document addVersion(Document document, CheckedFile file) {
        Document added = documents.addVersion(document, file);
        changed(added, null, added.name());
        return added;
    }

    @Transactional
    void withdraw(Document document, String reason) {
        documents.withdraw(document, reason);
        changed(document, document.name(), null);
    }

    private void changed(Document document, String before, String after) {
        log.changed(document.reference(), DocumentService.called(document), before, after, readLog.way());
    }
}
