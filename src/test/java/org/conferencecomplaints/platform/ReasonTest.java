package org.conferencecomplaints.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class ReasonTest {

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {" \t\n", "....................", "- - - -", "1234 5678", "x", "x y z", "?!"})
    void saysNothingWithoutAWord(String text) {
        assertThat(Reason.saysNothing(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Duplicate", "wrong file (2)", "مكرر", "দ্বিতীয়", "już jest", "No."})
    void oneWordOfAnyLanguageSaysSomething(String text) {
        assertThat(Reason.saysNothing(text)).isFalse();
    }

    @Test
    void aWordThatIsRepeatedCountsOnce() {
        assertThat(Reason.differentWords("Please, please look at the e-mail. At 5 p.m.!")).isEqualTo(5);
    }
}
