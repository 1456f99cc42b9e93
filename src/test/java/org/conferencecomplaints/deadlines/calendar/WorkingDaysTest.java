package org.conferencecomplaints.deadlines.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.conferencecomplaints.platform.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingDaysTest {

    private final WorkingDays workingDays = Calendars.ofEngland();

    @ParameterizedTest(name = "{1} from {0} is {2}: {3}")
    @CsvSource({
        "2026-11-20, 3 working days, 2026-11-25, Friday over a weekend",
        "2026-11-23, 1 working day, 2026-11-24, Monday to Tuesday",
        "2026-12-23, 3 working days, 2026-12-30, Christmas and the substitute for Boxing Day",
        "2026-12-23, 10 working days, 2027-01-11, into the new year",
        "2026-12-24, 1 working day, 2026-12-29, Christmas Eve",
        "2026-12-25, 1 working day, 2026-12-29, anchor on a holiday is not moved",
        "2026-12-26, 1 working day, 2026-12-29, anchor on a Saturday that is Boxing Day",
        "2026-11-21, 1 working day, 2026-11-23, anchor on a Saturday",
        "2026-11-22, 5 working days, 2026-11-27, anchor on a Sunday",
        "2026-04-02, 1 working day, 2026-04-07, Good Friday and Easter Monday",
        "2026-04-01, 15 working days, 2026-04-24, a panel over Easter",
        "2027-12-24, 1 working day, 2027-12-29, Christmas on a Saturday",
        "2022-12-23, 1 working day, 2022-12-28, Christmas on a Sunday",
        "2021-12-31, 1 working day, 2022-01-04, New Year's Day on a Saturday",
        "2020-05-01, 3 working days, 2020-05-06, in 2020 the first Monday in May was a working day",
        "2020-05-07, 1 working day, 2020-05-11, in 2020 the early May holiday was on the 8th",
        "2022-05-27, 1 working day, 2022-05-30, in 2022 the last Monday in May was a working day",
        "2022-06-01, 1 working day, 2022-06-06, Platinum Jubilee",
        "2022-09-16, 1 working day, 2022-09-20, state funeral of the Queen",
        "2023-05-05, 1 working day, 2023-05-09, Coronation",
        "2002-05-24, 1 working day, 2002-05-27, in 2002 the last Monday in May was a working day",
        "2002-05-31, 1 working day, 2002-06-05, Golden Jubilee",
        "2028-02-28, 1 working day, 2028-02-29, 29 February counts",
        "2028-02-29, 1 working day, 2028-03-01, from 29 February",
        "2027-02-26, 1 working day, 2027-03-01, no 29 February",
        "2026-10-23, 3 working days, 2026-10-28, over the end of summer time",
        "2026-12-23, 28 days, 2027-01-20, every day counts",
        "2028-02-01, 28 days, 2028-02-29, 28 days in a leap year",
        "2026-11-21, 1 day, 2026-11-22, an own limit does not move off a Sunday",
        "2026-12-23, 6 weeks, 2027-02-03, forty-two days",
        "2026-12-23, 1 week, 2026-12-30, seven days",
    })
    void theLastDayIsCountedFromTheDayAfterTheAnchor(LocalDate anchor, String limit, LocalDate due, String why) {
        assertThat(workingDays.due(anchor, AllowedTime.parse(limit))).as(why).isEqualTo(due);
    }

    @ParameterizedTest(name = "{1} {0} is {2}: {3}")
    @CsvSource({
        "2026-12-04, 5 clear working days before, 2026-11-26, a hearing on a Friday",
        "2026-12-02, 5 clear working days before, 2026-11-24, over a weekend",
        "2026-12-07, 5 clear working days before, 2026-11-29, a Sunday still leaves Monday to Friday whole",
        "2026-12-30, 1 clear working day before, 2026-12-28, the day before may be a holiday",
        "2026-12-30, 5 clear working days before, 2026-12-20, over Christmas",
        "2026-12-06, 1 clear working day before, 2026-12-03, a hearing on a Sunday",
    })
    void aNoticeLeavesWholeWorkingDaysBeforeTheHearing(LocalDate hearing, String limit, LocalDate due, String why) {
        assertThat(workingDays.due(hearing, AllowedTime.parse(limit))).as(why).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-27, 2026-03-28T00:00:00Z, 2026-03-27T23:59:59Z",
        "2026-03-28, 2026-03-29T00:00:00Z, 2026-03-28T23:59:59Z",
        "2026-03-29, 2026-03-29T23:00:00Z, 2026-03-29T22:59:59Z",
        "2026-10-24, 2026-10-24T23:00:00Z, 2026-10-24T22:59:59Z",
        "2026-10-25, 2026-10-26T00:00:00Z, 2026-10-25T23:59:59Z",
        "2026-12-31, 2027-01-01T00:00:00Z, 2026-12-31T23:59:59Z",
    })
    void aDayEndsAtMidnightInLondon(LocalDate day, Instant end, Instant lastMoment) {
        assertThat(workingDays.endOf(day)).isEqualTo(end);
        assertThat(workingDays.lastMomentOf(day)).isEqualTo(lastMoment);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20, 2026-11-20",
        "2026-11-21, 2026-11-23",
        "2026-12-25, 2026-12-29",
    })
    void aWindowThatEndsOnANonWorkingDayRunsToTheNextWorkingDay(LocalDate end, LocalDate moved) {
        assertThat(workingDays.nextWorkingDayOnOrAfter(end)).isEqualTo(moved);
    }

    @Test
    void aDateIsWrittenInWords() {
        assertThat(workingDays.inWords(LocalDate.of(2026, 12, 3))).isEqualTo("Thursday 3 December 2026");
    }

    @Test
    void diagramsCountWithIsoDates() {
        assertThat(workingDays.after("2026-12-23", 3)).isEqualTo("2026-12-30");
        assertThat(workingDays.after("2026-12-26", 0)).isEqualTo("2026-12-26");
        assertThat(workingDays.daysAfter("2026-11-20", 28)).isEqualTo("2026-12-18");
    }

    @Test
    void diagramsCannotCountBackwardsOrForEver() {
        assertThatIllegalArgumentException().isThrownBy(() -> workingDays.after("2026-12-23", -1));
        assertThatIllegalArgumentException().isThrownBy(() -> workingDays.daysAfter("2026-12-23", 1001));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "23.12.2026", "2026-02-29"})
    void whatIsNotADateIsRefused(String text) {
        assertThatThrownBy(() -> workingDays.after(text, 3)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> workingDays.daysAfter(text, 3)).isInstanceOf(Refusal.class);
    }

    @Test
    void aMissingDateIsRefused() {
        assertThatThrownBy(() -> workingDays.after(null, 3)).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @CsvSource({
        "1999-12-31, 3 working days",
        "1999-12-31, 28 days",
        "1999-12-31, 6 weeks",
        "2100-01-01, 3 working days",
        "2100-01-11, 5 clear working days before",
        "2099-12-31, 1 working day",
        "2099-12-31, 1 day",
        "2099-12-31, 1 week",
        "2000-01-04, 1 clear working day before",
    })
    void datesOutside2000To2099AreRefused(LocalDate anchor, String limit) {
        assertThatThrownBy(() -> workingDays.due(anchor, AllowedTime.parse(limit))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> workingDays.explain(anchor, AllowedTime.parse(limit))).isInstanceOf(Refusal.class);
    }

    @Test
    void theFirstAndTheLastDayOfTheCalendarAreCounted() {
        assertThat(workingDays.due(LocalDate.of(2000, 1, 1), AllowedTime.parse("1 working day")))
            .isEqualTo("2000-01-04");
        assertThat(workingDays.due(LocalDate.of(2099, 12, 30), AllowedTime.parse("1 working day")))
            .isEqualTo("2099-12-31");
        assertThat(workingDays.endOf(LocalDate.of(2099, 12, 31))).isEqualTo("2100-01-01T00:00:00Z");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "2026-11-23 | 3 working days | 3 working days from Monday 23 November 2026",
        "2026-11-20 | 1 working day | 1 working day from Friday 20 November 2026; not counted: the weekend",
        "2026-12-23 | 3 working days | 3 working days from Wednesday 23 December 2026; not counted: "
            + "25 December (Christmas), 28 December (Boxing Day, substitute) and the weekend",
        "2026-12-23 | 10 working days | 10 working days from Wednesday 23 December 2026; not counted: "
            + "25 December (Christmas), 28 December (Boxing Day, substitute), 1 January 2027 (New Year's Day) "
            + "and 3 weekends",
        "2022-05-30 | 3 working days | 3 working days from Monday 30 May 2022; not counted: "
            + "2 June (Spring Bank Holiday), 3 June (Queen's Platinum Jubilee) and the weekend",
        "2026-05-01 | 2 working days | 2 working days from Friday 1 May 2026; not counted: "
            + "4 May (Early May Bank Holiday) and the weekend",
        "2026-05-04 | 2 working days | 2 working days from Monday 4 May 2026",
        "2026-11-21 | 1 working day | 1 working day from Saturday 21 November 2026; not counted: the weekend",
        "2026-11-22 | 1 working day | 1 working day from Sunday 22 November 2026",
        "2026-01-02 | 300 working days | 300 working days from Friday 2 January 2026; not counted: "
            + "8 bank holidays and 62 weekends",
        "2026-11-20 | 28 days | 28 days from Friday 20 November 2026; every day counts",
        "2026-11-20 | 6 weeks | 6 weeks from Friday 20 November 2026; every day counts",
        "2026-12-04 | 4 clear working days before | 4 clear working days before Friday 4 December 2026",
        "2027-01-05 | 5 clear working days before | 5 clear working days before Tuesday 5 January 2027; not counted: "
            + "25 December 2026 (Christmas), 28 December 2026 (Boxing Day, substitute), 1 January (New Year's Day) "
            + "and 2 weekends",
    }, quoteCharacter = '"')
    void aDateIsExplained(LocalDate anchor, String limit, String text) {
        assertThat(workingDays.explain(anchor, AllowedTime.parse(limit))).isEqualTo(text);
    }
}
