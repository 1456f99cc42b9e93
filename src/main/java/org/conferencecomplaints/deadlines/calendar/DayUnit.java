package org.conferencecomplaints.deadlines.calendar;

/** Unit in which a deadline is counted. */
public enum DayUnit {
    /** Monday to Friday less the bank holidays of England, counted from the day after the anchor. */
    WORKING_DAYS("working day", ""),
    /** Every day. */
    CALENDAR_DAYS("day", ""),
    /** Every day; a complainant's window, which ends on a working day. */
    DAYS_OF_A_WINDOW("day", ", ending on a working day"),
    /** Seven days each, every day counted. */
    WEEKS("week", ""),
    /** Whole working days between a notice and what it announces; counted back, neither of the two days counts. */
    CLEAR_WORKING_DAYS_BEFORE("clear working day", " before");

    private final String singular;
    private final String ending;

    DayUnit(String singular, String ending) {
        this.singular = singular;
        this.ending = ending;
    }

    /** The amount with this unit, such as "1 week" or "5 clear working days before". */
    String text(int amount) {
        return amount + " " + singular + (amount == 1 ? "" : "s") + ending;
    }

    /** The longest deadline that makes sense in this unit: about four years, which also catches a slip of the pen. */
    int most() {
        return this == WEEKS ? 200 : 1000;
    }
}
