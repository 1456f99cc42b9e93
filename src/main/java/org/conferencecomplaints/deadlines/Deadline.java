package org.conferencecomplaints.deadlines;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.conferencecomplaints.deadlines.calendar.AllowedTime;
import org.conferencecomplaints.deadlines.calendar.DayUnit;

/**
 * One deadline of one complaint.
 *
 * @param id           rising number
 * @param reference    the complaint
 * @param clause       the clause that sets the deadline
 * @param anchor       the day it runs from
 * @param limit        how long
 * @param due          the due date
 * @param extendedTo   the due date after an extension; null where there is none
 * @param metOn        the day of the fact that kept it; null while there is none
 * @param recordedLate the fact was in time and was recorded after the due date
 * @param missedDue    the due date that passed without the fact; null where none did. A later extension or a newly
 *                     announced bank holiday does not undo it, a timely fact recorded late does
 * @param endedOn      the day the deadline stopped to matter, because the complaint closed or nothing is left to do;
 *                     null otherwise
 * @param anchorWhy    why it runs from another day than usual; null where it does not
 */
public record Deadline(long id, String reference, String clause, LocalDate anchor, AllowedTime limit, LocalDate due,
                       LocalDate extendedTo, LocalDate metOn, boolean recordedLate, LocalDate missedDue,
                       LocalDate endedOn, String anchorWhy) {

    /** The deadline in a row of table {@code deadline}. */
    public static Deadline of(ResultSet row, int number) throws SQLException {
        return new Deadline(row.getLong("id"), row.getString("complaint_reference"), row.getString("clause"),
            date(row, "anchor"), new AllowedTime(row.getInt("amount"), DayUnit.valueOf(row.getString("unit"))),
            date(row, "due"), date(row, "extended_to"), date(row, "met_on"), row.getBoolean("recorded_late"),
            date(row, "missed_due"), date(row, "ended_on"), row.getString("anchor_why"));
    }

    private static LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    /** The due date, an extension included. */
    public LocalDate lastDay() {
        return extendedTo == null ? due : extendedTo;
    }

    /** Whether the deadline is missed, seen on this day. Dates decide, not whether a timer has fired. */
    public boolean missedBy(LocalDate today) {
        if (missedDue != null) {
            return true;
        }
        LocalDate seen = metOn != null ? metOn : endedOn != null ? endedOn : today;
        return seen.isAfter(lastDay());
    }

    /** Whether a new date that was set after the miss has passed too, seen on this day. */
    boolean newDateMissedBy(LocalDate today) {
        return missedDue != null && extendedTo != null && extendedTo.isAfter(missedDue) && today.isAfter(extendedTo);
    }

    /** Whether it still has to be kept and is past its due date, seen on this day. */
    public boolean isOverdue(LocalDate today) {
        return isRunning() && today.isAfter(lastDay());
    }

    boolean isRunning() {
        return metOn == null && endedOn == null;
    }
}
