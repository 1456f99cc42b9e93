package org.conferencecomplaints.files.documents;

import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of documents. */
public enum DocumentKind {

    /** Minutes of the conference that is complained about (B-2.17). */
    CONFERENCE_MINUTES("conference-minutes", "Conference minutes"),
    /** A note of a meeting about the complaint (B-2.13). */
    MEETING_NOTE("meeting-note", "Meeting note"),
    /** What a party has put in writing (B-2.16). */
    WRITTEN_VIEWS("written-views", "Written views"),
    /** A report about the complaint, such as the Investigating Officer's (B-2.19). */
    REPORT("report", "Report"), OTHER("other", "Other");

    private final String code;
    private final String words;

    DocumentKind(String code, String words) {
        this.code = code;
        this.words = words;
    }

    /** As the database, forms and programs have it. */
    public String code() {
        return code;
    }

    /** As people read it. */
    public String inWords() {
        return words;
    }

    public static Optional<DocumentKind> findByCode(String code) {
        return Stream.of(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
