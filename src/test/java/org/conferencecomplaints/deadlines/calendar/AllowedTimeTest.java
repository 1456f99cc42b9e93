package org.conferencecomplaints.deadlines.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedTimeTest {

    @ParameterizedTest
    @CsvSource({
        "3 working days, 3, WORKING_DAYS",
        "1 working day, 1, WORKING_DAYS",
        "28 days, 28, CALENDAR_DAYS",
        "1 day, 1, CALENDAR_DAYS",
        "6 weeks, 6, WEEKS",
        "1 week, 1, WEEKS",
        "5 clear working days before, 5, CLEAR_WORKING_DAYS_BEFORE",
    })
    void isReadFromItsWordsAndWrittenAgain(String words, int amount, DayUnit unit) {
        assertThat(AllowedTime.parse(words)).isEqualTo(new AllowedTime(amount, unit));
        assertThat(new AllowedTime(amount, unit).text()).isEqualTo(words);
    }

    @Test
    void spacesDoNotMatter() {
        assertThat(AllowedTime.parse("  3  working days ")).isEqualTo(new AllowedTime(3, DayUnit.WORKING_DAYS));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "3", "working days", "three working days", "3 workdays", "-3 working days", "3 week",
        "1 weeks", "3 working days before", "5 clear working days", "P5D", "3.5 days", "99999999999 days", "03 days"})
    void nonsenseIsRefused(String words) {
        assertThatIllegalArgumentException().isThrownBy(() -> AllowedTime.parse(words))
            .withMessageContaining("Not the length of a deadline");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0 working days", "1001 days", "201 weeks"})
    void amountsWithoutSenseAreRefused(String words) {
        assertThatIllegalArgumentException().isThrownBy(() -> AllowedTime.parse(words))
            .withMessageContaining("between 1 and");
    }
}
