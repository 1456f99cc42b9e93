package org.conferencecomplaints.casework.casefile;

/** Answers that statistics count, and that are therefore kept when a complaint is anonymised. */
public interface CountedAnswers {

    /** Whether this answer is counted; then it is a choice of a form, and tells nothing of a person. */
    boolean counts(String field, Object answer);
}
