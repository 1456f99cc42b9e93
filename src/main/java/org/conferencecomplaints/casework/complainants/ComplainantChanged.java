package org.conferencecomplaints.casework.complainants;

/** What is known of somebody who complains has just changed; published in the changing transaction. */
public record ComplainantChanged(Complainant before, Complainant now) {

    /** Whether anything besides the way to reach them has changed. */
    public boolean isMoreThanTheAddress() {
        return !before.answersWithoutReach().equals(now.answersWithoutReach());
    }
}
