package org.conferencecomplaints.deadlines.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import org.conferencecomplaints.platform.Dates;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Deemed receipt: the day on which a letter counts as received where nobody recorded it (H-1.6 and other deadlines
 * that run from a letter).
 */
@Component
public class DeemedReceipt {

    private final WorkingDays workingDays;
    private final AllowedTime post;
    private final LocalTime emailCutOff;

    /**
     * Refuses settings that make no sense, which stops the start.
     *
     * @param postWorkingDays the working day after posting on which a letter counts as received; 1 or more
     * @param emailCutOff     London time, such as 16:30; an e-mail sent at or after it counts from the next working day
     */
    public DeemedReceipt(WorkingDays workingDays,
                         @Value("${complaints.deemed-receipt.post-working-days}") int postWorkingDays,
                         @Value("${complaints.deemed-receipt.email-cut-off}") String emailCutOff) {
        this.workingDays = workingDays;
        this.post = new AllowedTime(postWorkingDays, DayUnit.WORKING_DAYS);
        this.emailCutOff = time(emailCutOff);
    }

    /** The day on which a letter posted on this day counts as received. */
    public LocalDate ofPost(LocalDate postedOn) {
        return workingDays.due(postedOn, post);
    }

    /** As {@link #ofPost}, for a letter that a service got on this day: it prints and posts on the next working day. */
    public LocalDate ofPostByService(LocalDate handedOverOn) {
        return ofPost(workingDays.nextWorkingDayOnOrAfter(handedOverOn.plusDays(1)));
    }

    /** The day on which an e-mail sent at this moment counts as received. */
    public LocalDate ofEmail(Instant sentAt) {
        ZonedDateTime sent = sentAt.atZone(Dates.LONDON);
        LocalDate day = sent.toLocalDate();
        return sent.toLocalTime().isBefore(emailCutOff)
            ? workingDays.nextWorkingDayOnOrAfter(day)
            : workingDays.nextWorkingDayOnOrAfter(day.plusDays(1));
    }

    private static LocalTime time(String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeParseException notATime) {
            throw new IllegalArgumentException(
                "complaints.deemed-receipt.email-cut-off must be a time such as 16:30, not '" + text + "'", notATime);
        }
    }
}
