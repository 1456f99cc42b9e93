package org.conferencecomplaints.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.conferencecomplaints.correspondence.previews.LetterPreviews;
import org.conferencecomplaints.correspondence.previews.LetterPreviews.Copy;
import org.conferencecomplaints.correspondence.previews.LetterPreviews.Preview;
import org.conferencecomplaints.correspondence.previews.TemplateAccess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Both councils' letters as they are, with the imaginary complaint filled in, and who may look at them. */
@OnTheEngine
class LetterPreviewsTest {

    @Autowired
    LetterPreviews previews;
    @Autowired
    TemplateAccess access;
    @Autowired
    Office office;

    @ParameterizedTest
    @CsvSource({"hackney, 16", "brent, 30"})
    void everyLetterIsThereForEachOfItsReadersInEachFormat(String council, int letters) throws IOException {
        List<Preview> all = previews.forCouncil(council);
        assertThat(all).hasSize(letters);
        for (Preview preview : all) {
            assertThat(preview.copies()).isNotEmpty();
            if (preview.to().contains("complainant")) {
                assertThat(preview.copies()).contains(new Copy("complainant", "easy-read"),
                    new Copy("complainant", "large-print"));
            }
            for (Copy copy : preview.copies()) {
                String text = text(previews.pdf(council, preview.name(), copy).orElseThrow());
                assertThat(text).as(preview.name()).contains(preview.subject()).doesNotContain("{{", "[", "null");
                assertThat(text.contains("Ada Sample 12 Sample Street")).as(preview.name())
                    .isEqualTo(copy.to().equals("complainant"));
            }
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    @Test
    void theEasyReadCopyHasTheEasyWords() throws IOException {
        String easy = text(previews.pdf("hackney", "feedback", new Copy("complainant", "easy-read")).orElseThrow());
        String standard = text(previews.pdf("hackney", "feedback", new Copy("complainant", "standard")).orElseThrow());

        assertThat(easy).contains("What if I am not happy with this?").doesNotContain("If your concerns");
        assertThat(standard).contains("If your concerns have not been addressed");
    }

    @Test
    void whatThereIsNotCannotBeLookedAt() {
        assertThat(previews.pdf("hackney", "nothing", new Copy("complainant", "standard"))).isEmpty();
        assertThat(previews.pdf("hackney", "feedback", new Copy("chair", "standard"))).isEmpty();
        assertThat(previews.pdf("hackney", "feedback", new Copy("complainant", "braille"))).isEmpty();
        assertThat(previews.pdf("brent", "feedback", new Copy("complainant", "standard"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"hackney-supervisor, hackney", "brent-supervisor, brent"})
    void supervisorsLookAtTheirOwnCouncilsLetters(String user, String council) {
        assertThat(office.as(user, access::templatesReadable)).containsExactly(council);
    }

    @Test
    void analystsLookAtAllAndOthersAtNone() {
        assertThat(office.as("analyst", access::templatesReadable)).containsExactlyInAnyOrder("hackney", "brent");
        for (String user : List.of("hackney-officer", "hackney-post", "brent-line-manager", "admin")) {
            assertThat(office.as(user, access::templatesReadable)).as(user).isEmpty();
        }
        assertThat(access.templatesReadable()).isEqualTo(Set.of());
    }
}
