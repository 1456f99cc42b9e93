package org.conferencecomplaints.correspondence.letters;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.conferencecomplaints.correspondence.pdf.Accessible.assertAccessible;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.conferencecomplaints.correspondence.layout.LetterFormat;
import org.conferencecomplaints.correspondence.templates.LetterFolder;
import org.conferencecomplaints.correspondence.templates.LetterTemplate;
import org.conferencecomplaints.correspondence.templates.TemplateReader;
import org.conferencecomplaints.deadlines.Clauses;
import org.conferencecomplaints.organisation.Councils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Every letter of both procedures, to each who gets it and in each format, is valid PDF/UA-1 and PDF/A-2a. */
@SpringBootTest(classes = LetterSlice.class, webEnvironment = SpringBootTest.WebEnvironment.NONE, properties = {
    "spring.datasource.url=jdbc:h2:mem:accessible;DB_CLOSE_DELAY=-1",
    "complaints.home=target/letters-test-${complaints.test.fork:1}"})
class AccessibleLettersTest {

    private static final Pattern FIELD = Pattern.compile("\\{\\{[#^/]?(\\w+)}}");
    private static final List<LetterFormat> FORMATS = List.of(LetterFormat.STANDARD,
        new LetterFormat(true, false, "cy"),
        new LetterFormat(false, true, null));

    @Autowired
    private Councils councils;
    @Autowired
    private Clauses clauses;
    @Autowired
    private LetterPdf pdf;

    static Stream<Arguments> files() {
        return Stream.of("hackney", "brent")
            .flatMap(council -> new LetterFolder(council).names().stream().map(file -> Arguments.of(council, file)));
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyLetterIsAccessibleToEachRecipientAndInEachFormat(String council, String file) {
        LetterTemplate template = template(council, file);
        for (int i = 0; i < Math.max(FORMATS.size(), template.to().size()); i++) {
            LetterFormat format = FORMATS.get(i % FORMATS.size());
            String role = template.isWording() ? "nobody" : template.to().get(i % template.to().size());
            byte[] made = template.isWording()
                ? pdf.ofWording(template.subjectFor(Map.of()), template.bodyFor(Map.of()), councils.forTenant(council))
                : made(template, role, format, council);
            assertAccessible(template.name() + " to " + role + " as " + format, made);
        }
    }

    private LetterTemplate template(String council, String file) {
        String text = new LetterFolder(council).raw(file);
        Set<String> fields = new TreeSet<>(Set.of("aboutChair"));
        FIELD.matcher(text).results().forEach(field -> fields.add(field.group(1)));
        return new TemplateReader(fields, clauses.ids(), Recipients.ROLES, councils).read(council + "/" + file, text);
    }

    /** With every section open, and words that a person typed in every field. */
    private byte[] made(LetterTemplate template, String role, LetterFormat format, String council) {
        Map<String, Object> facts = new HashMap<>() {
            @Override
            public boolean containsKey(Object key) {
                return true;
            }

            @Override
            public Object get(Object key) {
                return key.equals(LetterFields.TO_COMPLAINANT)
                    ? (Object) role.equals("complainant")
                    : "Words & more <words>.\nŴyn: محمد, 李.";
            }
        };
        return pdf.render(letter(template, role, template.bodyFor(facts), format), councils.forTenant(council),
            List.of("Conference Service"));
    }

    private static Letter letter(LetterTemplate template, String role, String body, LetterFormat format) {
        return ALetter.toAda().with("template", template.name()).with("role", role).with("body", body)
            .with("subject", template.subjectFor(Map.of("reference", "HCK-2026-0001"))).with("format", format)
            .with("filing", template.filing()).with("signatoryName", "Miriam Adler").letter();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<p>تتعلق هذه الرسالة بشكواك. سوف يكون ردنا جاهزا بحلول <strong>6 مارس "
            + "2026</strong>.</p><ul><li>القرار</li></ul>",
        "<h2>这封信</h2><p>我们将在2026年3月6日之前准备好<strong>答复</strong>。</p>",
        "<p>এই চিঠিটি আপনার অভিযোগ সম্পর্কে</p><p>यह पत्र आपकी शिकायत के बारे में है। "
            + "<strong>प्रक्रिया</strong></p><p>આ પત્ર</p>",
        "<p>Thank you \uD83D\uDE42 \uD83D\uDC4D, ਪੰਜਾਬੀ</p><table><tr><th>When</th><td>Today</td></tr></table>"})
    void aLetterInAnotherScriptIsAccessible(String body) {
        LetterTemplate template = template("hackney", "feedback");
        assertAccessible(body, pdf.render(letter(template, "complainant", body, new LetterFormat(false, false, "ar")),
            councils.forTenant("hackney"), List.of()));
    }

    @Test
    void aPdfWithAFaultDoesNotPass() {
        LetterTemplate template = template("hackney", "feedback");
        String made = new String(made(template, "complainant", LetterFormat.STANDARD, "hackney"),
            StandardCharsets.ISO_8859_1);
        byte[] spoilt = made.replaceFirst("/ViewerPreferences", "/WiewerPreferences")
            .getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> assertAccessible("spoilt", spoilt)).hasMessageContaining("spoilt by ua1");
    }
}
