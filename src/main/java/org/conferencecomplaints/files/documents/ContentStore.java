package org.conferencecomplaints.files.documents;

import java.io.IOException;
import java.io.InputStream;

/** The port that stores the content of documents. Content is written once and read a piece at a time. */
interface ContentStore {

    /** As the setting {@code complaints.documents.store} and a document's row name it. */
    String name();

    /**
     * Keeps everything that can be read, under the document's id. It lasts if and only if the transaction does that is
     * under way.
     */
    void put(String id, InputStream from) throws IOException;

    /** What was kept under the id. */
    InputStream open(String id) throws IOException;

    /** Lets go of what was kept under the id, if anything was. */
    void forget(String id);
}
