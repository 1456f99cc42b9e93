package org.conferencecomplaints.casework.complainants;

/** Event: a complainant's details have changed. It is published in the same transaction. */
public record ComplainantChanged(Complainant before, Complainant now) {

    /** Whether anything besides the way to reach them has changed. */
    public boolean isMoreThanTheAddress() {
        return !before.answersWithoutReach().equals(now.answersWithoutReach());
    }
}
