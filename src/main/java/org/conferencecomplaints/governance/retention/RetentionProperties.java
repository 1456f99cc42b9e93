package org.conferencecomplaints.governance.retention;

import java.time.LocalDate;
import java.util.Map;
import org.conferencecomplaints.platform.Erasable.Extent;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How long complaints are kept: settings under {@code complaints.retention}.
 *
 * @param years      whole years after a complaint has closed
 * @param yearsOf    the same for single councils, by tenant id
 * @param then       what happens after that
 * @param noticeDays so many days beforehand supervisors are shown what is going to be erased, at the least
 * @param confirm    whether nothing is erased before a supervisor has said so
 * @param batch      at most so many complaints are erased in a night
 */
@ConfigurationProperties("complaints.retention")
record RetentionProperties(int years, Map<String, Integer> yearsOf, Extent then, int noticeDays, boolean confirm,
                           int batch) {

    private static final int LONGEST = 100;

    RetentionProperties {
        yearsOf = yearsOf == null ? Map.of() : Map.copyOf(yearsOf);
        require("years", years, 1, LONGEST);
        yearsOf.forEach((council, of) -> require("years-of." + council, of, 1, LONGEST));
        require("notice-days", noticeDays, 1, 366);
        require("batch", batch, 1, 100_000);
    }

    private static void require(String setting, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException("complaints.retention.%s: is %d, and must be from %d to %d"
                .formatted(setting, value, least, most));
        }
    }

    int yearsOf(String tenant) {
        return yearsOf.getOrDefault(tenant, years);
    }

    /** The first day on which a complaint may be erased that closed on this day: it is kept for the whole of its years. */
    LocalDate eraseFrom(String tenant, LocalDate closedOn) {
        return closedOn.plusYears(yearsOf(tenant)).plusDays(1);
    }

    /** What closed before this day may be erased on the given one; never a day too early. */
    LocalDate closedBefore(String tenant, LocalDate day) {
        return day.minusYears(yearsOf(tenant));
    }
}
