package org.conferencecomplaints.casework.independence;

import java.util.Optional;

/** Parts in a case that rule somebody out from deciding on it afresh (B-2.14, B-2.25, B-2.34). */
public interface PartInCase {

    /** Where there is no case yet, nobody has a part in it. */
    PartInCase NOBODYS = person -> Optional.empty();

    /**
     * The person's part, in words that follow "who": "chaired the conference complained of"; empty where they are free.
     *
     * @param person a user id, or names in free text; of several people the first part found
     */
    Optional<String> playedBy(String person);
}
