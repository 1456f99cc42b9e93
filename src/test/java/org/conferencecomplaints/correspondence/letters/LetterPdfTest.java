package org.conferencecomplaints.correspondence.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.conferencecomplaints.correspondence.layout.EnvelopeWindow;
import org.conferencecomplaints.correspondence.layout.LetterFormat;
import org.conferencecomplaints.correspondence.layout.TypedText;
import org.conferencecomplaints.deadlines.calendar.Calendars;
import org.conferencecomplaints.organisation.Councils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LetterPdfTest {

    private static final Councils.Council HACKNEY = new Councils.Council("City and Hackney",
        new Councils.Unit("Quality and Improvement Unit",
            List.of("Children and Young People's Quality and Improvement Unit",
                "Hackney Service Centre", "1 Hillman Street", "London E8 1DY"),
            "020 8356 5800",
            "children.complaints@hackney.gov.uk"),
        null, Map.of(), Map.of(), Map.of(), List.of(), null, null, List.of());

    private static final LetterFormat LARGE_PRINT = new LetterFormat(true, false, null);

    private final LetterPdf pdf = new LetterPdf(Calendars.ofEngland(),
        Clock.fixed(Instant.parse("2026-03-02T10:00:00Z"), ZoneId.of("Europe/London")), EnvelopeWindow.DL);

    private static Letter letter(String subject, String recipient, String body, String filing) {
        return letter(subject, recipient, body, filing, LetterFormat.STANDARD);
    }

    private static Letter letter(String subject, String recipient, String body, String filing, LetterFormat format) {
        return ALetter.toAda().with("name", recipient).with("subject", subject).with("body", body)
            .with("filing", filing).with("clause", "H-1.5").with("format", format).with("signatoryName", "Miriam Adler")
            .with("address", "Flat 12, Evergreen House, 34 Mare Street, London, E8 3RH").letter();
    }

    private PDDocument made(Letter letter, String... others) throws IOException {
        return Loader.loadPDF(pdf.render(letter, HACKNEY, List.of(others)));
    }

    private static String text(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document);
    }

    @Test
    void aLetterCarriesItsAddressItsDateItsReferenceAndTheUnitsContactDetails() throws IOException {
        try (PDDocument document = made(letter("Our feedback on your complaint", "Ada Okafor",
            "<p>Thank you.</p>", "Children's Social Care file"), "Conference Service")) {
            assertThat(text(document)).contains("Ada Okafor\n", "Dear Ada Okafor,", "Flat 12\n", "Evergreen House\n",
                "E8 3RH\n", "Monday 2 March 2026",
                "Our reference: HCK-2026-0001", "Our feedback on your complaint", "Yours sincerely",
                "Group Manager, Independent Reviewing Unit", "Also sent to: Conference Service",
                "A copy is kept on: Children's Social Care file", "1 Hillman Street, London E8 1DY", "020 8356 5800",
                "children.complaints@hackney.gov.uk", "Page 1 of 1");
        }
    }

    @Test
    void aLongLetterNumbersItsPagesAndRepeatsTheContactDetails() throws IOException {
        String words = "The meeting was held in a room that was too small.\nWe were not given the report before.\n\n"
            .repeat(25);
        try (PDDocument document = made(letter("A long letter", "Ada Okafor", "<h2>What you told us</h2>"
            + "<div class=\"words\">" + words
            + "</div><ul><li>how the conference was run</li><li>the decision</li></ul>", null))) {
            int pages = document.getNumberOfPages();
            assertThat(pages).isGreaterThan(1);
            PDFTextStripper last = new PDFTextStripper();
            last.setStartPage(pages);
            assertThat(last.getText(document)).contains("Page " + pages + " of " + pages, "020 8356 5800");
        }
    }

    @Test
    void theDocumentIsTaggedAndNamesItsTitleAndLanguage() throws IOException {
        try (PDDocument document = made(letter("Tagged", "Ada Okafor", "<p>Thank you</p>", null))) {
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Tagged (HCK-2026-0001)");
            assertThat(document.getDocumentCatalog().getOutputIntents()).isNotEmpty();
            assertThat(document.getDocumentCatalog().getMetadata()).isNotNull();
        }
    }

    @Test
    void itsFontsAreEmbedded() throws IOException {
        try (PDDocument document = made(letter("Fonts", "Ada Okafor", "<p>Thank <strong>you</strong></p>", null))) {
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    assertThat(font.getName()).contains("LiberationSans");
                }
            }
        }
    }

    @Test
    void markupInNamesIsShownAsItWasTyped() throws IOException {
        try (PDDocument document = made(
            letter("Markup", "<b>Ada</b> & Co", TypedText.toXhtml("<script>alert(1)</script>"), null))) {
            assertThat(text(document)).contains("<b>Ada</b> & Co", "<script>alert(1)</script>");
        }
    }

    @Test
    void emojiAndForbiddenCharactersDoNotStopALetter() throws IOException {
        String words = "Thank you \uD83D\uDE42 \u0000\u0001\u000B half \uD83D pair \uFFFE\n" + "x".repeat(500);
        try (PDDocument document = made(
            letter("Other signs", "Şule \uD83D\uDE42\u0000", TypedText.toXhtml(words), null))) {
            assertThat(text(document)).contains("Thank you", "half pair", "Şule");
        }
    }

    @Test
    void whoSignsStandsAboveTheirTitle() throws IOException {
        try (PDDocument document = made(letter("Signed", "Ada Okafor", "<p>Thank you.</p>", null))) {
            assertThat(text(document)).contains("Miriam Adler\nGroup Manager, Independent Reviewing Unit\n");
        }
        try (PDDocument document = made(ALetter.toAda().letter())) {
            assertThat(text(document)).contains("Yours sincerely,\nGroup Manager, Independent Reviewing Unit\n");
        }
    }

    @Test
    void boldWordsAreWrittenInTheOrderInWhichTheyAreRead() throws IOException {
        try (PDDocument document = made(letter("Order", "Ada Okafor", "<p>Our answer is ready by <strong>Friday 6 March"
            + " 2026</strong>. Ring <strong>020 <em>8356</em> 5800</strong>, or write.</p>", null))) {
            assertThat(text(document).replace("\n", " "))
                .contains("ready by Friday 6 March 2026. Ring 020 8356 5800, or");
        }
    }

    @Test
    void theReferenceIsNeverBroken() throws IOException {
        String body = IntStream.range(0, 40).mapToObj(i -> "<p>" + "x".repeat(1 + 2 * i) + " Quote HCK-2026-0001.</p>")
            .collect(Collectors.joining());
        for (LetterFormat format : List.of(LetterFormat.STANDARD, LARGE_PRINT)) {
            try (PDDocument document = made(letter("About HCK-2026-0001", "Ada", body, null, format))) {
                assertThat(text(document).split("HCK-2026-0001", -1)).hasSize(43);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"false, false, 12", "true, false, 18", "false, true, 16", "true, true, 18"})
    void nothingIsSmallerThanItsFormatAsks(boolean largePrint, boolean easyRead, float smallest) throws IOException {
        String body = "<h2>Next</h2><ul><li>one</li></ul><div class=\"words\">They said so.</div>".repeat(9);
        try (PDDocument document = made(letter("Sizes", "Ada", body, "the file",
            new LetterFormat(largePrint, easyRead, null)), "Conference Service")) {
            int pages = document.getNumberOfPages();
            assertThat(Glyph.of(document))
                .allSatisfy(glyph -> assertThat(glyph.points()).isGreaterThanOrEqualTo(smallest));
            assertThat(Glyph.of(document)).anySatisfy(glyph -> assertThat(glyph.points()).isGreaterThan(smallest + 2));
            assertThat(text(document)).contains("020 8356 5800", "Page 1 of " + pages,
                "Page " + pages + " of " + pages);
        }
    }

    @Test
    void aTranslatedTextNamesItsLanguageAndTheRestStaysEnglish() throws IOException {
        try (PDDocument document = made(letter("Translated", "Ada", "<p>مرحبا</p>", null,
            new LetterFormat(false, false, "ar")))) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
            assertThat(languages(document.getDocumentCatalog().getStructureTreeRoot())).contains("ar");
            Glyph arabic = Glyph.of(document).stream().filter(glyph -> glyph.font().contains("Naskh")).findFirst()
                .orElseThrow();
            assertThat(arabic.x()).isGreaterThan(150);
        }
    }

    private static List<String> languages(PDStructureNode node) {
        List<String> languages = new ArrayList<>();
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                languages.add(element.getLanguage());
                languages.addAll(languages(element));
            }
        }
        return languages;
    }

    @ParameterizedTest
    @ValueSource(strings = {"محمد عبد اللطيف الأحمد", "یہ خط شکایت", "李小龍", "伦敦市", "김민준", "Siân Ŵyn", "Łukasz Wójcik",
        "Ελένη", "Олена", "ሰላም", "ক্ষমা", "सम्मेलन", "Nguyễn Văn", "Zoe\u0301"})
    void namesOfEveryScriptAreShownAndReadBackAsTheyWereTyped(String name) throws IOException {
        try (PDDocument document = made(letter("Scripts", name, "<p>To <strong>" + name + "</strong></p>", null))) {
            String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
            assertThat(text(document)).contains(composed + "\n").doesNotContain("\uFFFD");
        }
    }

    @Test
    void aCharacterThatNoFontHasIsShownToBeMissing() throws IOException {
        try (PDDocument document = made(letter("Missing", "Ada", "<p>Name: \u0A2A\u0A70\u0A1C</p>", null))) {
            assertThat(text(document)).contains("Name: \uFFFD\uFFFD\uFFFD");
        }
    }

    @Test
    void lettersMadeAtOnceAreNotMixedUp() {
        Function<Integer, String> made = number -> {
            try (PDDocument document = made(
                letter("At once", "Person " + number, "<p><strong>" + number + "</strong> محمد 李"
                    + "</p>", null))) {
                return text(document).replaceAll("\\d", "#").replace("\n", " ")
                    + text(document).contains("Person " + number);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
        assertThat(IntStream.range(10, 40).parallel().boxed().map(made).distinct()).hasSize(1)
            .allSatisfy(text -> assertThat(text).endsWith("true"));
    }

    @Test
    void aWordingIsAddressedToNobodyAndSignedByNobody() throws IOException {
        byte[] made = pdf.ofWording("Complaints Procedure", "<p>Please contact the Chair.</p>", HACKNEY);
        try (PDDocument document = Loader.loadPDF(made)) {
            assertThat(text(document)).contains("City and Hackney", "Complaints Procedure", "Please contact the Chair.",
                "020 8356 5800").doesNotContain("Dear", "Our reference", "Yours sincerely", "Also sent", "A copy");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Complaints Procedure");
        }
    }

    @Test
    void textFromRightToLeftStandsInItsReadingOrder() throws IOException {
        try (PDDocument document = made(letter("Right to left", "Ada",
            "<p>She said \u05E9\u05DC\u05D5\u05DD (\u05E2) to us.</p>", null))) {
            Map<String, Float> across = new HashMap<>();
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition glyph) {
                    across.put(glyph.getUnicode(), glyph.getX());
                }
            }.getText(document);
            assertThat(List.of("\u05E2", "\u05DD", "\u05D5", "\u05DC", "\u05E9"))
                .isSortedAccordingTo(Comparator.comparing(across::get));
        }
    }

    @Test
    void nothingIsFetchedFromElsewhere() throws IOException {
        try (PDDocument document = made(
            letter("Elsewhere", "Ada", "<p>before <img src=\"file:///etc/passwd\" alt=\"x\" /> after</p>", null))) {
            assertThat(text(document)).contains("before", "after");
        }
    }
}
