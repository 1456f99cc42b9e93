package org.conferencecomplaints.correspondence.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.conferencecomplaints.correspondence.letters.Recipients;
import org.conferencecomplaints.organisation.Councils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateReaderTest {

    private static final String HEADER = """
        <!--
        subject: About {{reference}}
        to: complainant, conference-service
        clause: H-1.2
        signed: unit
        filing:
        check: yes
        -->
        """;

    private final TemplateReader reader = new TemplateReader(
        Set.of("complainantName", "feedback", "upheld", "reference", "toComplainant"),
        Set.of("H-1.2", "H-4"), Recipients.ROLES, councils());

    private static Councils councils() {
        return new Councils(Map.of("hackney",
            new Councils.Council("Hackney", null, null, Map.of("unit", "The unit", "head", "The head"), Map.of(),
                Map.of(), List.of(), null, null, List.of())));
    }

    private LetterTemplate read(String source) {
        return reader.read("hackney/feedback", source);
    }

    @Test
    void aTemplateKnowsItsHeader() {
        LetterTemplate template = read(HEADER + "<p>Dear {{complainantName}},</p>");

        assertThat(template.name()).isEqualTo("hackney/feedback");
        assertThat(template.to()).containsExactly("complainant", "conference-service");
        assertThat(template.clause()).isEqualTo("H-1.2");
        assertThat(template.signed()).isEqualTo(new LetterTemplate.Signed("unit", null, null));
        assertThat(template.filing()).isNull();
        assertThat(template.check()).isEqualTo(LetterCheck.DECIDER);
        assertThat(template.subjectFor(Map.of("reference", "HCK-2026-0001"))).isEqualTo("About HCK-2026-0001");
    }

    @Test
    void whatPeopleWroteIsEscaped() {
        String body = read(HEADER + "<div class=\"words\">{{feedback}}</div>")
            .bodyFor(Map.of("feedback", "<script>alert('x')</script> & so on"));

        assertThat(body).doesNotContain("<script").contains("&lt;script&gt;").contains("&amp; so on");
    }

    @Test
    void anUnansweredFactIsFalseAndEmpty() {
        LetterTemplate template = read(
            HEADER + "<p>{{#feedback}}some {{feedback}}{{/feedback}}{{^feedback}}none{{/feedback}}</p>");

        assertThat(template.bodyFor(Map.of("feedback", ""))).isEqualTo("<p>none</p>");
        assertThat(template.bodyFor(Map.of("feedback", "words"))).isEqualTo("<p>some words</p>");
    }

    @Test
    void theSameBodyComesOutOfManyThreads() {
        LetterTemplate template = read(HEADER + "<p>{{complainantName}}{{#upheld}} upheld{{/upheld}}</p>");

        assertThat(java.util.stream.IntStream.range(0, 2000).parallel()
            .filter(i -> !template.bodyFor(Map.of("complainantName", "N" + i, "upheld", i % 2 == 0))
                .equals("<p>N" + i + (i % 2 == 0 ? " upheld" : "") + "</p>"))
            .count()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "subject: About       | sbject: About          | line 2: unknown header key 'sbject'",
        "signed: unit         | signed: nobody         | line 5: 'nobody' is not among the signatories of 'hackney'",
        "signed: unit         | signed:                | line 5: 'signed:' has no value",
        "signed: unit         | check: no              | line 7: 'check:' stands there twice",
        "clause: H-1.2        | clause: H-9.9          | line 4: there is no clause 'H-9.9'",
        "to: complainant,     | to: neighbour,         | line 3: there is no role 'neighbour'",
        "check: yes           | check: maybe           | line 7: 'check:' is yes, no or second",
        "About {{reference}}  | About {{child}}        | line 2: there is no field 'child'",
        "signed: unit         | filing: the file       | line 1: the header lacks 'signed:'",
        "<!--                 | <p>                    | line 1: the file must begin with <!-- and its header",
    })
    void aFaultyHeaderIsRefusedWithItsLine(String right, String wrong, String reason) {
        String source = HEADER.replace(right, wrong);
        if (reason.contains("lacks")) {
            source = source.replace("filing:\n", "");
        }
        String faulty = source;

        assertThatThrownBy(() -> read(faulty)).isInstanceOf(TemplateFault.class)
            .hasMessage("hackney/feedback.html, " + reason);
    }

    @Test
    void whoSignsMayDependOnAFact() {
        LetterTemplate.Signed signed = read(HEADER.replace("signed: unit", "signed: head if upheld, else unit")
            + "<p>x</p>").signed();

        assertThat(signed.with(Map.of("upheld", true))).isEqualTo("head");
        assertThat(signed.with(Map.of("upheld", ""))).isEqualTo("unit");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "head if feeling, else unit  | line 5: there is no field 'feeling'",
        "head if upheld, else nobody | line 5: 'nobody' is not among the signatories of 'hackney'",
        "head or unit                | line 5: 'signed:' is who signs, or such as 'manager if field, else unit'",
    })
    void aFaultySignatureIsRefused(String signed, String reason) {
        assertThatThrownBy(() -> read(HEADER.replace("signed: unit", "signed: " + signed) + "<p>x</p>"))
            .isInstanceOf(TemplateFault.class).hasMessage("hackney/feedback.html, " + reason);
    }

    @Test
    void aWordingIsSignedByNobodyAndQuotesNoCase() {
        String header = "<!--\nsubject: Complaints Procedure\nto: nobody\nclause: H-4\n-->\n";

        assertThat(read(header + "<p>word for word</p>").isWording()).isTrue();
        assertThat(read(HEADER + "<p>x</p>").isWording()).isFalse();
        assertThatThrownBy(() -> read(header + "<p>{{complainantName}}</p>"))
            .hasMessage("hackney/feedback.html, line 6: there is no field 'complainantName'");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "<p>{{childName}}</p>                              | line 10: there is no field 'childName'",
        "<p>{{{feedback}}}</p>                             | line 10: what people wrote must be escaped",
        "<p>{{&feedback}}</p>                              | line 10: what people wrote must be escaped",
        "<p>{{> other}}</p>                                | line 10: there is no shared piece 'other'",
        "<p>{{=<% %>=}}</p>                                | line 10: {{=<% %>=}} is not a placeholder",
        "<p>{{.}}</p>                                      | line 10: {{.}} is not a placeholder",
        "<p>{{}}</p>                                       | line 10: {{}} is not a placeholder",
        "<p>{{feedback}</p>                                | line 10: a placeholder's braces are not closed",
        "<p>feedback}}</p>                                 | line 10: a placeholder's braces are not closed",
        "<p>{{#upheld}}yes</p>                             | line 10: {{#upheld}} is not closed",
        "<p>yes{{/upheld}}</p>                             | line 10: {{/upheld}} closes nothing that is open there",
        "<p>{{#upheld}}{{#feedback}}{{/upheld}}{{/feedback}}</p> | line 10: {{/upheld}} closes nothing that is open "
            + "there",
        "<p>one<br>two</p>                                 | line 10: not well-formed XHTML",
        "<p>one                                            | line 10: not well-formed XHTML",
        "<p>a&nbsp;b</p>                                   | line 10: not well-formed XHTML",
        "{{#upheld}}<p>{{/upheld}}text</p>                 | line 10: not well-formed XHTML",
    })
    void aFaultyBodyIsRefusedWithItsLine(String line, String reason) {
        assertThatThrownBy(() -> read(HEADER + "<p>Dear {{complainantName}},</p>\n" + line))
            .isInstanceOf(TemplateFault.class).hasMessageStartingWith("hackney/feedback.html, " + reason);
    }

    @Test
    void aCouncilWithoutSettingsIsRefused() {
        assertThatThrownBy(() -> reader.read("elsewhere/feedback", HEADER + "<p>x</p>"))
            .hasMessage("elsewhere/feedback.html, line 1: there is no council 'elsewhere' under complaints.councils");
    }
}
