package org.conferencecomplaints.files.documents;

import org.conferencecomplaints.platform.Erasable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Erases documents with all their versions and contents. */
@Component
class ErasedDocuments implements Erasable {

    private final JdbcClient jdbc;
    private final StoredFiles files;

    ErasedDocuments(JdbcClient jdbc, StoredFiles files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    @Override
    public void erase(String reference, Extent extent) {
        jdbc.sql("select id from document where complaint_reference = ?").param(reference).query(String.class).list()
            .forEach(files::forget);
        jdbc.sql("update document set replaces = null where complaint_reference = ?").param(reference).update();
        jdbc.sql("delete from document where complaint_reference = ?").param(reference).update();
    }
}
