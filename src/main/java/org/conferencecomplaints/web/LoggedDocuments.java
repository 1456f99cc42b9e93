package org.conferencecomplaints.web;

import java.util.List;
import org.conferencecomplaints.access.AccessLog;
import org.conferencecomplaints.documents.CheckedFile;
import org.conferencecomplaints.documents.Document;
import org.conferencecomplaints.documents.Documents;
import org.conferencecomplaints.documents.Filing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes to the documents of a complaint, each together with its line in the log or not at all. */
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
    List<Document> add(String reference, Filing filing, List<CheckedFile> files) {
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
        log.changed(document.reference(), DocumentDesk.called(document), before, after, readLog.way());
    }
}
