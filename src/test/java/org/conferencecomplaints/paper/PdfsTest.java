package org.conferencecomplaints.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfsTest {

    private static byte[] pages(String words, int pages) {
        return TaggedPdf.of("<html lang=\"en-GB\"><head><title>" + words + "</title><meta name=\"description\" content=\"x\" />"
            + "<style>html { font-family: Letter } p { page-break-after: always }</style></head><body>"
            + ("<p>" + words + "</p>").repeat(pages - 1) + "<div>" + words + "</div></body></html>");
    }

    private static String text(PDDocument document, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document).strip();
    }

    @Test
    void eachLetterBeginsOnASheetOfItsOwn() throws IOException {
        byte[] made = Pdfs.together(List.of(pages("first", 1), pages("second", 2), pages("third", 3), pages("fourth", 1)));
        try (PDDocument document = Loader.loadPDF(made)) {
            assertThat(document.getNumberOfPages()).isEqualTo(9);
            assertThat(text(document, 1)).isEqualTo("first");
            assertThat(text(document, 2)).isEmpty();
            assertThat(text(document, 3)).isEqualTo("second");
            assertThat(text(document, 4)).isEqualTo("second");
            assertThat(text(document, 7)).isEqualTo("third");
            assertThat(text(document, 8)).isEmpty();
            assertThat(text(document, 9)).isEqualTo("fourth");
            assertThat(document.getPage(1).getMediaBox()).hasToString(document.getPage(0).getMediaBox().toString());
        }
    }

    @Test
    void theTagsAreKept() throws IOException {
        byte[] made = Pdfs.together(List.of(pages("first", 1), pages("second", 1)));
        Accessible.assertAccessible("together", made);
        try (PDDocument document = Loader.loadPDF(made)) {
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getStructureTreeRoot().getKids()).isNotEmpty();
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
            assertThat(document.getDocumentCatalog().getStructureTreeRoot().getParentTreeNextKey()).isGreaterThan(1);
        }
    }

    @Test
    void nothingToPrintIsRefused() {
        assertThatThrownBy(() -> Pdfs.together(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
