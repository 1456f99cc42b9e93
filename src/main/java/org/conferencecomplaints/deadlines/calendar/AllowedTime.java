package org.conferencecomplaints.deadlines.calendar;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Length of a deadline, as a clause gives it.
 *
 * @param amount 1 or more, in the unit
 * @param unit   what is counted
 */
public record AllowedTime(int amount, DayUnit unit) {

    private static final Pattern WORDS = Pattern.compile("(\\d{1,4}) .+");

    /** Refuses an amount below 1 or beyond about four years with an {@link IllegalArgumentException}. */
    public AllowedTime {
        if (unit == null) {
            throw new IllegalArgumentException("A deadline needs a unit");
        }
        if (amount < 1 || amount > unit.most()) {
            throw new IllegalArgumentException(
                "A deadline in " + unit + " must lie between 1 and " + unit.most() + ", not " + amount);
        }
    }

    /**
     * The deadline that {@link #text()} writes, such as "3 working days", "1 week" or "5 clear working days before".
     *
     * @throws IllegalArgumentException for anything else
     */
    public static AllowedTime parse(String text) {
        String words = text == null ? "" : text.strip().replaceAll("\\s+", " ");
        Matcher matcher = WORDS.matcher(words);
        if (!matcher.matches()) {
            throw notUnderstood(text);
        }
        int amount = Integer.parseInt(matcher.group(1));
        return Arrays.stream(DayUnit.values())
            .filter(unit -> unit.text(amount).equals(words))
            .findFirst()
            .map(unit -> new AllowedTime(amount, unit))
            .orElseThrow(() -> notUnderstood(text));
    }

    private static IllegalArgumentException notUnderstood(String text) {
        return new IllegalArgumentException("Not the length of a deadline: '" + text
            + "'. Write it like '3 working days', '28 days', '6 weeks' or '5 clear working days before'");
    }

    /** The deadline in words, such as "3 working days". */
    public String text() {
        return unit.text(amount);
    }
}
