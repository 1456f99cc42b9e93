package org.conferencecomplaints.correspondence.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTextTest {

    private static final String LETTER = """
        <p>Thank you for <strong>your letter</strong>.</p>
        <h2>What we found</h2>
        <p>This is the feedback:</p>
        <div class="words">We are sorry.

        - We were late &amp; rude.
        # not a heading</div>
        <ul>
        <li>how it was run</li>
        <li>why <strong>so</strong> late</li>
        </ul>
        <ol>
        <li>The officer writes.</li>
        <li>You read.</li>
        </ol>
        <p class="lines">1 High Street
        London</p>""";

    @Test
    void aLetterIsShownInSignsThatCanBeTyped() {
        assertThat(LetterText.of(LETTER)).isEqualTo("""
            Thank you for **your letter**.

            # What we found

            This is the feedback:

            > We are sorry.
            >
            > - We were late & rude.
            > # not a heading

            - how it was run
            - why **so** late

            1. The officer writes.
            2. You read.

            1 High Street
            London""");
    }

    @Test
    void whatWasNotChangedComesBackAsItWas() {
        assertThat(TypedText.toXhtml(LetterText.of(LETTER))).isEqualTo(LETTER);
    }

    @Test
    void typedTextNeedsNoEmptyLineBetweenDifferentThings() {
        assertThat(TypedText.toXhtml("# Heading\nWords\n- one\n• two\nmore words\n1) first\n> said"))
            .isEqualTo("<h2>Heading</h2>\n<p>Words</p>\n<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n<p>more words</p>\n"
                + "<ol>\n<li>first</li>\n</ol>\n<div class=\"words\">said</div>");
    }

    @Test
    void markupThatIsTypedStaysText() {
        assertThat(TypedText.toXhtml("<script>alert(1)</script> & <b>so</b> {{feedback}}"))
            .isEqualTo("<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;b&gt;so&lt;/b&gt; {{feedback}}</p>");
    }

    @Test
    void aSignWithoutItsPartnerIsASign() {
        assertThat(TypedText.toXhtml("5 ** and **bold** and **"))
            .isEqualTo("<p>5 <strong> and </strong>bold<strong> and </strong></p>");
        assertThat(TypedText.toXhtml("a **b** c **")).isEqualTo("<p>a <strong>b</strong> c **</p>");
        assertThat(TypedText.toXhtml("#hashtag -5 1.5 \\# \\**")).isEqualTo("<p>#hashtag -5 1.5 # **</p>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"مرحبا بالعالم\n\n- أولا\n- ثانيا", "你好，世界", "Dŵr, ŷd 🙂", "one\r\ntwo\r\n\r\nthree"})
    void everyScriptAndLineEndIsKept(String typed) {
        assertThat(LetterText.of(TypedText.toXhtml(typed))).isEqualTo(typed.replace("\r", ""));
    }

    @Test
    void whatXmlForbidsIsLeftOut() {
        assertThat(TypedText.toXhtml("a\u0000b\u0008\uFFFE\uD800c")).isEqualTo("<p>abc</p>");
    }

    static IntStream seeds() {
        return IntStream.range(0, 400);
    }

    /** Whatever families and staff typed stands in letters: none of it may turn into something else. */
    @ParameterizedTest
    @MethodSource("seeds")
    void whateverALetterSaysComesBackTheSame(int seed) {
        Random random = new Random(seed);
        String body = IntStream.range(0, 1 + random.nextInt(6)).mapToObj(block -> block(random))
            .collect(Collectors.joining("\n"));
        String again = TypedText.toXhtml(LetterText.of(body));
        assertThat(again).isEqualTo(body);
    }

    private static String block(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> "<h2>" + words(random) + "</h2>";
            case 1 -> "<ul>\n<li>" + words(random) + "</li>\n<li><strong>" + words(random) + "</strong></li>\n</ul>";
            case 2 -> "<div class=\"words\">" + words(random) + "\n\n" + words(random) + "</div>";
            case 3 -> "<p class=\"lines\">" + words(random) + "\n" + words(random) + "</p>";
            default -> "<p>" + words(random) + "<strong>" + words(random) + "</strong> " + words(random) + "</p>";
        };
    }

    private static String words(Random random) {
        String signs = "#*-•>\\1.)ab<&\" م界";
        String text = random.ints(1 + random.nextInt(8), 0, signs.length()).mapToObj(i -> signs.substring(i, i + 1))
            .collect(Collectors.joining()).strip().replaceAll("\\s+", " ");
        return Xhtml.escape(text.isEmpty() ? "#" : text);
    }
}
