package org.conferencecomplaints.correspondence.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfsTest {

    private static final float MM = 72 / 25.4f;

    @TempDir
    Path folder;

    private byte[] together(byte[]... pdfs) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (WorkFolder work = new WorkFolder(folder)) {
            Pdfs.together(
                Stream.of(pdfs).map(pdf -> (PrintableFile.Source) () -> new ByteArrayInputStream(pdf)).toList(), work,
                out);
        }
        assertThat(folder.toFile().list()).as("what is left").containsOnly("lock");
        return out.toByteArray();
    }

    private static byte[] pages(String words, int pages) {
        return TaggedPdf
            .of("<html lang=\"en-GB\"><head><title>" + words + "</title><meta name=\"description\" content=\"x\" />"
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
        byte[] made = together(pages("first", 1), pages("second", 2), pages("third", 3), pages("fourth", 1));
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
        byte[] made = together(pages("first", 1), pages("second", 1));
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
        assertThatThrownBy(() -> together()).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsEnclosedIsUprightAndLeavesTheMarginsFree() throws IOException {
        byte[] made = Pdfs.enclosing(pages("letter", 1), uprightAndAcross(), 15, 5);
        try (PDDocument document = Loader.loadPDF(made)) {
            assertThat(document.getNumberOfPages()).isEqualTo(4);
            assertThat(text(document, 1)).isEqualTo("letter");
            assertThat(text(document, 2)).as("so that it begins on a sheet of its own").isEmpty();
            assertThat(text(document, 3)).contains("upright");
            PDFRenderer renderer = new PDFRenderer(document);
            for (int page = 2; page < 4; page++) {
                assertThat(document.getPage(page).getMediaBox().getWidth()).isEqualTo(PDRectangle.A4.getWidth());
                assertThat(document.getPage(page).getRotation()).isZero();
                BufferedImage seen = renderer.renderImage(page);
                assertThat(ink(seen, 0, 0, (int) (14 * MM), seen.getHeight())).as("left, page %d", page).isZero();
                assertThat(ink(seen, (int) (196 * MM), 0, seen.getWidth(), seen.getHeight())).as("right").isZero();
                assertThat(ink(seen, 0, 0, seen.getWidth(), (int) (4 * MM))).as("head").isZero();
                assertThat(ink(seen, 0, (int) (293 * MM), seen.getWidth(), seen.getHeight())).as("foot").isZero();
                assertThat(ink(seen, 0, 0, seen.getWidth(), seen.getHeight())).as("what is drawn")
                    .isGreaterThan(100_000);
            }
        }
    }

    private static byte[] uprightAndAcross() throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (PDRectangle size : List.of(PDRectangle.A4,
                new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth()))) {
                PDPage page = new PDPage(size);
                document.addPage(page);
                try (PDPageContentStream contents = new PDPageContentStream(document, page)) {
                    contents.setNonStrokingColor(0.5f);
                    contents.addRect(0, 0, size.getWidth(), size.getHeight());
                    contents.fill();
                    contents.beginText();
                    contents.setFont(new PDType1Font(FontName.HELVETICA), 20);
                    contents.newLineAtOffset(100, 100);
                    contents.showText(size.getHeight() > size.getWidth() ? "upright" : "across");
                    contents.endText();
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static int ink(BufferedImage seen, int left, int top, int right, int bottom) {
        int ink = 0;
        for (int x = left; x < right; x++) {
            for (int y = top; y < bottom; y++) {
                ink += (seen.getRGB(x, y) & 0xFFFFFF) == 0xFFFFFF ? 0 : 1;
            }
        }
        return ink;
    }
}
