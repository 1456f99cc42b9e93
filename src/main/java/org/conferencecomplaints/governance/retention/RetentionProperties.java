package org.conferencecomplaints.governance.retention;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Map;
import org.conferencecomplaints.platform.Erasable.Extent;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

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
@Validated
@ConfigurationProperties("complaints.retention")
record RetentionProperties(@Min(1) @Max(100) int years, Map<String, @Min(1) @Max(100) Integer> yearsOf,
                           @NotNull Extent then, @Min(1) @Max(366) int noticeDays, boolean confirm,
                           @Min(1) @Max(100_000) int batch) {

    RetentionProperties {
        yearsOf = yearsOf == null ? Map.of() : Map.copyOf(yearsOf);
    }

    int yearsOf(String tenant) {
        return yearsOf.getOrDefault(tenant, years);
    }

    /**
     * The first day on which a complaint may be erased that closed on this day: it is kept for the whole of its years.
     */
    LocalDate eraseFrom(String tenant, LocalDate closedOn) {
        return closedOn.plusYears(yearsOf(tenant)).plusDays(1);
    }

    /** What closed before this day may be erased on the given one; never a day too early. */
    LocalDate closedBefore(String tenant, LocalDate day) {
        return day.minusYears(yearsOf(tenant));
    }
}
