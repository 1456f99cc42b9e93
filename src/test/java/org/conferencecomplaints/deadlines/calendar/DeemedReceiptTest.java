package org.conferencecomplaints.deadlines.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeemedReceiptTest {

    private final DeemedReceipt deemedReceipt = new DeemedReceipt(Calendars.ofEngland(), 2, "16:30");

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, 2026-11-25",
        "2026-11-20, 2026-11-24",
        "2026-11-21, 2026-11-24",
        "2026-12-24, 2026-12-30",
    })
    void aPostedLetterIsReceivedOnTheSecondWorkingDayAfterPosting(LocalDate posted, LocalDate received) {
        assertThat(deemedReceipt.ofPost(posted)).isEqualTo(received);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T16:29:59Z, 2026-11-20, just before the cut-off",
        "2026-11-20T16:30:00Z, 2026-11-23, at the cut-off on a Friday",
        "2026-11-19T23:30:00Z, 2026-11-20, at night",
        "2026-07-15T15:29:59Z, 2026-07-15, the cut-off is London time: in summer an hour earlier in UTC",
        "2026-07-15T15:30:00Z, 2026-07-16, the cut-off is London time",
        "2026-07-15T23:10:00Z, 2026-07-16, after midnight in London",
        "2026-11-21T10:00:00Z, 2026-11-23, a Saturday",
        "2026-11-22T20:00:00Z, 2026-11-23, a Sunday evening",
        "2026-12-24T17:00:00Z, 2026-12-29, Christmas Eve after the cut-off",
        "2026-12-25T10:00:00Z, 2026-12-29, a bank holiday",
    })
    void anEmailIsReceivedTheSameWorkingDayIfSentBeforeTheCutOff(Instant sent, LocalDate received, String why) {
        assertThat(deemedReceipt.ofEmail(sent)).as(why).isEqualTo(received);
    }

    @Test
    void bothAreSettings() {
        DeemedReceipt other = new DeemedReceipt(Calendars.ofEngland(), 1, "12:00");
        assertThat(other.ofPost(LocalDate.of(2026, 11, 23))).isEqualTo("2026-11-24");
        assertThat(other.ofEmail(Instant.parse("2026-11-23T12:30:00Z"))).isEqualTo("2026-11-24");
    }

    @Test
    void settingsWithoutSenseAreRefused() {
        WorkingDays workingDays = Calendars.ofEngland();
        assertThatIllegalArgumentException().isThrownBy(() -> new DeemedReceipt(workingDays, 0, "16:30"));
        assertThatIllegalArgumentException().isThrownBy(() -> new DeemedReceipt(workingDays, 2, "half past four"))
            .withMessageContaining("email-cut-off");
    }
}
