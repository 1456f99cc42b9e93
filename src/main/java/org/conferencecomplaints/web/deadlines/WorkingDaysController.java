package org.conferencecomplaints.web.deadlines;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.conferencecomplaints.deadlines.calendar.WorkingDays;
import org.conferencecomplaints.platform.Refusal;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The REST resource that counts working days, with the calendar that the deadlines use. */
@RestController
public class WorkingDaysController {

    private static final String AFTER = "after";
    private static final String DAYS = "days";

    private final WorkingDays workingDays;

    public WorkingDaysController(WorkingDays workingDays) {
        this.workingDays = workingDays;
    }

    /**
     * The given number of working days after a date.
     *
     * @param after an ISO date between 2000 and 2099; not counted
     * @param days  a whole number from 0 to 1000; 0 gives the date itself
     * @throws Refusal for anything else, and where the result would lie after 2099
     */
    @GetMapping(path = "/api/working-days", produces = MediaType.APPLICATION_JSON_VALUE)
    public Counted count(@RequestParam(name = AFTER, required = false) String after,
                         @RequestParam(name = DAYS, required = false) String days) {
        LocalDate anchor = date(after);
        int amount = amount(days);
        return new Counted(anchor.toString(), amount, due(anchor, amount));
    }

    /** The answer; dates in ISO form. */
    public record Counted(String after, int days, String due) {}

    private String due(LocalDate anchor, int amount) {
        try {
            return workingDays.after(anchor.toString(), amount);
        } catch (Refusal tooLate) {
            throw new Refusal(DAYS, "Days: the due date would be after 2099");
        }
    }

    private static LocalDate date(String text) {
        if (text == null || text.isBlank()) {
            throw new Refusal(AFTER, "After: give the day to count from, such as 2026-12-23");
        }
        LocalDate date;
        try {
            date = LocalDate.parse(text);
        } catch (DateTimeParseException notADate) {
            throw new Refusal(AFTER, "After: this is not a date; write year, month and day, such as 2026-12-23");
        }
        if (!WorkingDays.covers(date)) {
            throw new Refusal(AFTER, "After: the day must lie between 2000 and 2099");
        }
        return date;
    }

    private static int amount(String text) {
        if (text == null || text.isBlank()) {
            throw new Refusal(DAYS, "Days: give the number of working days, such as 3");
        }
        if (!text.matches("[0-9]{1,4}") || Integer.parseInt(text) > WorkingDays.MOST_DAYS) {
            throw new Refusal(DAYS, "Days: give a whole number from 0 to " + WorkingDays.MOST_DAYS);
        }
        return Integer.parseInt(text);
    }
}
