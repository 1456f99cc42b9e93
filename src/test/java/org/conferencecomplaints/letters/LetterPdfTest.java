package org.conferencecomplaints.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.conferencecomplaints.calendar.Calendars;
import org.conferencecomplaints.people.Councils;
import org.junit.jupiter.api.Test;

class LetterPdfTest {

    private static final Councils.Council HACKNEY = new Councils.Council("City and Hackney",
        new Councils.Unit("Quality and Improvement Unit", List.of("Children and Young People's Quality and Improvement Unit",
            "Hackney Service Centre", "1 Hillman Street", "London E8 1DY"), "020 8356 5800",
            "children.complaints@hackney.gov.uk"), null, Map.of(), Map.of(), Map.of(), List.of(), null, List.of());

    private final LetterPdf pdf = new LetterPdf(Calendars.ofEngland(),
        Clock.fixed(Instant.parse("2026-03-02T10:00:00Z"), ZoneId.of("Europe/London")));

    private static Letter letter(String subject, String recipient, String body, String filing) {
        return ALetter.toAda().with("recipient", recipient).with("subject", subject).with("body", body)
            .with("filing", filing).with("clause", "H-1.5")
            .with("address", "Flat 12, Evergreen House, 34 Mare Street, London, E8 3RH").letter();
    }

    private PDDocument made(Letter letter, String... others) throws IOException {
        byte[] made = pdf.of(letter, HACKNEY, List.of(others));
        Files.createDirectories(Path.of("target", "letters"));
        Files.write(Path.of("target", "letters", letter.subject().replaceAll("[^A-Za-z]", "-") + ".pdf"), made);
        return Loader.loadPDF(made);
    }

    private static String text(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document);
    }

    @Test
    void aLetterCarriesItsAddressItsDateItsReferenceAndTheUnitsContactDetails() throws IOException {
        try (PDDocument document = made(letter("Our feedback on your complaint", "Ada Okafor",
            "<p>Thank you.</p>", "Children's Social Care file"), "Conference Service")) {
            assertThat(text(document)).contains("Ada Okafor\n", "Dear Ada Okafor,", "Flat 12\n", "Evergreen House\n", "E8 3RH\n", "Monday 2 March 2026",
                "Our reference: HCK-2026-0001", "Our feedback on your complaint", "Yours sincerely",
                "Group Manager, Independent Reviewing Unit", "Also sent to: Conference Service",
                "A copy is kept on: Children's Social Care file", "1 Hillman Street, London E8 1DY", "020 8356 5800",
                "children.complaints@hackney.gov.uk", "Page 1 of 1");
        }
    }

    @Test
    void aLongLetterNumbersItsPagesAndRepeatsTheContactDetails() throws IOException {
        String words = "The meeting was held in a room that was too small.\nWe were not given the report before.\n\n".repeat(25);
        try (PDDocument document = made(letter("A long letter", "Ada Okafor", "<h2>What you told us</h2>"
            + "<div class=\"words\">" + words + "</div><ul><li>how the conference was run</li><li>the decision</li></ul>", null))) {
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
                    assertThat(font.getName()).contains("DejaVu");
                }
            }
        }
    }

    @Test
    void markupInNamesIsShownAsItWasTyped() throws IOException {
        try (PDDocument document = made(letter("Markup", "<b>Ada</b> & Co", TypedText.toXhtml("<script>alert(1)</script>"), null))) {
            assertThat(text(document)).contains("<b>Ada</b> & Co", "<script>alert(1)</script>");
        }
    }

    @Test
    void emojiOtherScriptsAndForbiddenCharactersDoNotStopALetter() throws IOException {
        String words = "Thank you \uD83D\uDE42 \u0000\u0001\u000B half \uD83D pair \uFFFE\n\u05E9\u05DC\u05D5\u05DD \u0645\u0631\u062D\u0628\u0627 \u4F60\u597D Zażółć "
            + "x".repeat(500);
        try (PDDocument document = made(letter("Other scripts", "Şule \uD83D\uDE42\u0000", TypedText.toXhtml(words), null))) {
            assertThat(text(document)).contains("Thank you", "half pair", "Zażółć", "Şule");
        }
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
        try (PDDocument document = made(letter("Elsewhere", "Ada", "<p>before <img src=\"file:///etc/passwd\" alt=\"x\" /> after</p>", null))) {
            assertThat(text(document)).contains("before", "after");
        }
    }
}
