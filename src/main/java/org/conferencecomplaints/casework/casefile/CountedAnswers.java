package org.conferencecomplaints.casework.casefile;

/** Which answers of forms are counted over many complaints, and outlive the one in which they were given. */
public interface CountedAnswers {

    /** Whether this answer is counted; then it is a choice of a form, and tells nothing of a person. */
    boolean counts(String field, Object answer);
}
