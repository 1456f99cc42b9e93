package org.conferencecomplaints.files.papers;

import java.util.List;
import org.conferencecomplaints.files.documents.StoredFiles;
import org.conferencecomplaints.platform.Erasable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Erases papers as they were sent, before the letters and documents that they were assembled from. */
@Component
class ErasedPapers implements Erasable {

    private static final int BEFORE_LETTERS_AND_DOCUMENTS = -10;
    private static final String OF_COMPLAINT = " where bundle_id in (select id from bundle where complaint_reference "
        + "= ?)";

    private final JdbcClient jdbc;
    private final StoredFiles files;

    ErasedPapers(JdbcClient jdbc, StoredFiles files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    @Override
    public int getOrder() {
        return BEFORE_LETTERS_AND_DOCUMENTS;
    }

    @Override
    public void erase(String reference, Extent extent) {
        List<String> parts = jdbc.sql("select file_id from bundle_part" + OF_COMPLAINT).param(reference)
            .query(String.class).list();
        parts.forEach(files::forget);
        parts.forEach(part -> jdbc.sql("delete from bundle_handing where file_id = ?").param(part).update());
        for (String table : List.of("bundle_making", "bundle_issue", "bundle_part", "bundle_exception",
            "bundle_item")) {
            jdbc.sql("delete from " + table + OF_COMPLAINT).param(reference).update();
        }
        jdbc.sql("delete from bundle where complaint_reference = ?").param(reference).update();
    }
}
