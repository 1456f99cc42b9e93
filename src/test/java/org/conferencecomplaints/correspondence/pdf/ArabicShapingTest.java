package org.conferencecomplaints.correspondence.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArabicShapingTest {

    @ParameterizedTest
    @CsvSource({
        "\u0645\u062D\u0645\u062F, \uFEE3\uFEA4\uFEE4\uFEAA", // Muhammad: first, middle, middle, last
        "\u062F\u0627\u0631, \u062F\u0627\u0631", // letters that never join the next
        "\u0628 \u0628, \u0628 \u0628", // words do not join
        "\u0633\u0644\u0627\u0645, \uFEB3\uFEFC\u0645", // lam and alef as one sign, joined to the letter before
        "\u0644\u0627, \uFEFB",
        "\u0628\u064E\u062A, \uFE91\u064E\uFE96", // a vowel sign does not part its letter from the next
        "\u06CC\u06C1, \uFBFE\uFBA7", // Urdu
        "\u06AF\u06BE\u0631, \uFB94\uFBAD\uFEAE",
        "\u0628\u0640\u0628, \uFE91\u0640\uFE90", // a stroke joins
        "\u0628\u200C\u0628, \u0628\u200C\u0628", // the non-joiner parts
        "\u06CE\u0628, \u06CE\u0628", // Kurdish, without forms of its own
        "Ada 12, Ada 12"})
    void lettersTakeTheFormThatTheirNeighboursAskFor(String typed, String joined) {
        assertThat(ArabicShaping.joined(typed)).isEqualTo(joined);
        assertThat(ArabicShaping.parted(joined)).isEqualTo(typed);
    }
}
