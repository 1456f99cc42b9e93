package org.conferencecomplaints.files.papers;

import java.time.Instant;
import java.util.List;

/**
 * A signed-off draft that is being assembled, or could not be.
 *
 * @param askedBy  user id of who signed it off
 * @param now      whether it leaves as soon as it is there, or waits for the notice
 * @param list     checksum of the {@link FinalList} that was signed off
 * @param refusals why it could not be put together; empty while it is
 */
public record PapersJob(String bundleId, String askedBy, Instant askedAt, boolean now, int tries, String list,
                        List<String> refusals) {

    public boolean isRefused() {
        return !refusals.isEmpty();
    }
}
