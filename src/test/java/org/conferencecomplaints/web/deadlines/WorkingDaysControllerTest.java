package org.conferencecomplaints.web.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.ServletException;
import org.conferencecomplaints.deadlines.calendar.Calendars;
import org.conferencecomplaints.platform.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class WorkingDaysControllerTest {

    private final WorkingDaysController controller = new WorkingDaysController(Calendars.ofEngland());
    private final MockMvc web = MockMvcBuilders.standaloneSetup(controller).build();

    @Test
    void answersWithTheLastDay() throws Exception {
        web.perform(get("/api/working-days?after=2026-12-23&days=3"))
            .andExpect(status().isOk())
            .andExpect(content().json("{\"after\":\"2026-12-23\",\"days\":3,\"due\":\"2026-12-30\"}",
                JsonCompareMode.STRICT));
    }

    @Test
    void noDaysAfterADayIsTheDayItself() {
        assertThat(controller.count("2026-12-26", "0").due()).isEqualTo("2026-12-26");
    }

    @Test
    void aThousandDaysAreCounted() {
        assertThat(controller.count("2026-12-23", "1000").due()).isEqualTo("2030-12-06");
    }

    @ParameterizedTest(name = "after {0}, days {1}")
    @CsvSource({
        ", 3, after",
        "' ', 3, after",
        "23.12.2026, 3, after",
        "2026-02-29, 3, after",
        "1999-12-31, 3, after",
        "2100-01-01, 3, after",
        "+12026-12-23, 3, after",
        "2026-12-23, , days",
        "2026-12-23, three, days",
        "2026-12-23, -1, days",
        "2026-12-23, 1001, days",
        "2026-12-23, 2.5, days",
        "2026-12-23, 99999999999999999999, days",
        "2026-12-23, '3,4', days",
        "2099-12-31, 1, days",
    })
    void badInputIsRefusedWithItsField(String after, String days, String field) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> controller.count(after, days));
        assertThat(refusal.field()).isEqualTo(field);
        assertThat(refusal).hasMessageMatching("(After|Days): .+");
    }

    @Test
    void missingParametersAreRefusedInPlainWords() {
        ServletException failure = catchThrowableOfType(ServletException.class,
            () -> web.perform(get("/api/working-days")));
        assertThat(failure).hasCauseInstanceOf(Refusal.class);
    }
}
