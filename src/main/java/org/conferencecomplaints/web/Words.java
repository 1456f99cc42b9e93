package org.conferencecomplaints.web;

import java.time.Instant;
import java.time.LocalDate;
import org.conferencecomplaints.Dates;

/** Dates as pages show them. */
final class Words {

    private Words() {
    }

    /** "Wednesday 23 December 2026"; null for null. */
    static String day(LocalDate day) {
        return Dates.day(day);
    }

    /** "23 Dec 2026", for tables. */
    static String shortDay(LocalDate day) {
        return Dates.shortDay(day);
    }

    /** "Wednesday 23 December 2026, 10:15", London time. */
    static String moment(Instant moment) {
        return Dates.moment(moment);
    }

    /** "1 page", "12 pages". */
    static String number(long count, String of) {
        return count + " " + of + (count == 1 ? "" : "s");
    }

    /** The sentence with its ISO dates in words. What is not a date stays. */
    static String withDates(String sentence) {
        return Dates.in(sentence);
    }

    /** An answer that is a date, in words; what a person wrote stays as it is, dates in it too. */
    static String answer(String text) {
        return Dates.answer(text);
    }
}
