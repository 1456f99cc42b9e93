package org.conferencecomplaints.engine.submission;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What rules may name of a case. */
class CaseContextTest {

    @Test
    void theDayALetterLeftBearsTheLettersName() {
        assertThat(CaseContext.nameOfSending("brent/hearing-options")).isEqualTo("sentHearingOptions");
        assertThat(CaseContext.nameOfSending("hackney/feedback")).isEqualTo("sentFeedback");
    }
}
