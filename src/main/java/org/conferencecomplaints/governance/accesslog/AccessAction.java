package org.conferencecomplaints.governance.accesslog;

/** Kind of access that is logged. */
public enum AccessAction {

    /** Read the case file. */
    CASE("Case file"),
    /** Opened the form of a task, which shows what is known of the case. */
    FORM("Form of the task"),
    /** Read a letter. */
    LETTER("Letter"),
    /** Read the page of the complainants and those who act for them. */
    PEOPLE("People"),
    /** Read a document or papers. */
    DOCUMENT("Document"),
    /** Read a new concern about a child's safety, which is no part of the complaint. */
    CONCERN("Concern about a child's safety"),
    /** Read a learning action. */
    ACTION("Learning action"),
    /** Made or opened a pack of the file for somebody outside. */
    PACK("Pack"),
    /** Changed something that is known of the case. */
    CHANGED("Change"),
    /** An administrator gave a reason for reading the case. */
    REASON("Opened with a reason");

    private final String words;

    AccessAction(String words) {
        this.words = words;
    }

    /** As supervisors read it. */
    public String inWords() {
        return words;
    }
}
