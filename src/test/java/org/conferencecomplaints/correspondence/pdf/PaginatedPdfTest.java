package org.conferencecomplaints.correspondence.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationSquare;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationUnknown;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.conferencecomplaints.correspondence.reading.HeavyFiles;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaginatedPdfTest {

    @TempDir
    static Path folder;
    private static WorkFolder work;

    @BeforeAll
    static void aFolder() throws IOException {
        work = new WorkFolder(folder);
    }

    @AfterAll
    static void nothingIsLeftInIt() throws IOException {
        try (Stream<Path> all = Files.walk(folder).filter(Files::isRegularFile)) {
            assertThat(all).extracting(file -> file.getFileName().toString()).containsOnly("lock");
        }
        work.close();
    }

    private static final String PDF = "application/pdf";
    private static final Cover COVER = new Cover("Papers for the panel", "<p>For Ada Okafor</p>", "BRT-2026-0001");

    private interface Drawing {
        void on(PDDocument document, PDPage page) throws IOException;
    }

    private static byte[] pdf(int pages, PDRectangle size, Drawing drawing) throws IOException {
        try (PDDocument document = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (int i = 0; i < pages; i++) {
                PDPage page = new PDPage(size);
                document.addPage(page);
                drawing.on(document, page);
            }
            document.save(out);
            return out.toByteArray();
        }
    }

    private static Drawing words(String words) {
        return (document, page) -> {
            try (PDPageContentStream contents = new PDPageContentStream(document, page)) {
                contents.beginText();
                contents.setFont(new PDType1Font(FontName.HELVETICA), 20);
                contents.newLineAtOffset(80, 300);
                contents.showText(words);
                contents.endText();
            }
        };
    }

    private static byte[] words(String words, int pages) throws IOException {
        return pdf(pages, PDRectangle.A4, words(words));
    }

    private static PrintableFile content(String mediaType, byte[] bytes) {
        return PrintableFile.of(mediaType, () -> new ByteArrayInputStream(bytes));
    }

    private static IndexItem item(String title) {
        return new IndexItem(title, "2 March 2026", "");
    }

    private static PDDocument made(PaginatedPdf pdf) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int pages = pdf.write(COVER, out);
        PDDocument document = Loader.loadPDF(out.toByteArray());
        assertThat(document.getNumberOfPages()).isEqualTo(pages);
        return document;
    }

    private static PDDocument madeOf(PrintableFile content) throws IOException, NotPrintable {
        try (PaginatedPdf pdf = new PaginatedPdf(work)) {
            pdf.add(item("One"), content);
            return made(pdf);
        }
    }

    private static String text(PDDocument document, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document);
    }

    private static Color colour(PDDocument document, int page, double across, double down) throws IOException {
        BufferedImage picture = new PDFRenderer(document).renderImage(page - 1, 0.5f);
        return new Color(picture.getRGB((int) (picture.getWidth() * across), (int) (picture.getHeight() * down)));
    }

    private static byte[] image(String format, int width, int height, Color left, Color right) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(left);
        pen.fillRect(0, 0, width / 2, height);
        pen.setColor(right);
        pen.fillRect(width / 2, 0, width - width / 2, height);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    private static void assertRefused(String mediaType, byte[] bytes, String why) {
        try (PaginatedPdf pdf = new PaginatedPdf(work)) {
            assertThatExceptionOfType(NotPrintable.class)
                .isThrownBy(() -> pdf.add(item("One"), content(mediaType, bytes))).withMessageContaining(why);
        }
    }

    @Test
    void everyDocumentIsFoundByItsNumberItsLinkAndItsBookmark() throws Exception {
        try (PaginatedPdf pdf = new PaginatedPdf(work)) {
            pdf.add(item("Minutes of the conference"), content(PDF, words("minutes", 3)));
            pdf.mention(
                new IndexItem("Her letter of 1 March", "1 March 2026", "Withheld: it gives another person's address."));
            pdf.add(item("Report & findings <final>"), content(PDF, words("report", 2)));
            try (PDDocument document = made(pdf)) {
                assertThat(document.getNumberOfPages()).isEqualTo(6);
                for (int page = 1; page <= 6; page++) {
                    assertThat(text(document, page)).contains("Page " + page + " of 6").contains("BRT-2026-0001");
                }
                assertThat(text(document, 1)).contains("Papers for the panel", "For Ada Okafor",
                    "1 Minutes of the conference 2 March 2026 2", "2 Her letter of 1 March",
                    "Withheld: it gives another person's address.", "3 Report & findings <final> 2 March 2026 5");
                assertThat(text(document, 2)).contains("minutes");
                assertThat(text(document, 5)).contains("report");
                assertThat(linked(document)).containsExactly(2, 5);
                assertThat(bookmarked(document)).containsExactly("Index 1", "1. Minutes of the conference 2",
                    "3. Report & findings <final> 5");
            }
        }
    }

    private static List<Integer> linked(PDDocument document) throws IOException {
        return document.getPage(0).getAnnotations().stream().map(PDAnnotationLink.class::cast).map(link -> {
            try {
                return ((PDPageDestination) ((PDActionGoTo) link.getAction()).getDestination()).retrievePageNumber()
                    + 1;
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }).toList();
    }

    private static List<String> bookmarked(PDDocument document) throws IOException {
        List<String> found = new ArrayList<>();
        for (PDOutlineItem each : document.getDocumentCatalog().getDocumentOutline().children()) {
            found.add(each.getTitle() + " " + (document.getPages().indexOf(each.findDestinationPage(document)) + 1));
        }
        return found;
    }

    @Test
    void anIndexOfSeveralPagesCountsItself() throws Exception {
        try (PaginatedPdf pdf = new PaginatedPdf(work)) {
            for (int i = 1; i <= 90; i++) {
                pdf.add(item("Letter number " + i),
                    content("text/plain", ("words " + i).getBytes(StandardCharsets.UTF_8)));
            }
            try (PDDocument document = made(pdf)) {
                int front = document.getNumberOfPages() - 90;
                assertThat(front).isGreaterThan(2);
                assertThat(linked(document).get(0)).isEqualTo(front + 1);
                assertThat(bookmarked(document)).endsWith("90. Letter number 90 " + (front + 90));
                assertThat(text(document, front + 90)).contains("words 90");
            }
        }
    }

    @Test
    void thoseWhoHaveItReadAloudMissNothing() throws Exception {
        try (PaginatedPdf pdf = new PaginatedPdf(work)) {
            pdf.add(item("Minutes"), content(PDF, words("minutes", 2)));
            try (PDDocument document = made(pdf)) {
                var root = document.getDocumentCatalog().getStructureTreeRoot();
                assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
                assertThat(root.getParentTree().getNumbers()).containsKeys(document.getPage(0).getStructParents(),
                    document.getPage(1).getStructParents(), document.getPage(2).getStructParents());
                assertThat(root.getKids()).hasSize(2);
                assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
                assertThat(document.getDocumentCatalog().getMetadata()).isNull();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void aPageStandsAsItIsLookedAt(int rotation) throws Exception {
        byte[] pdf = pdf(1, new PDRectangle(50, 70, 300, 500), (document, page) -> {
            page.setRotation(rotation);
            try (PDPageContentStream contents = new PDPageContentStream(document, page)) {
                contents.setNonStrokingColor(Color.RED);
                contents.addRect(50, 470, 60, 100); // upper left as it lies
                contents.fill();
            }
        });
        try (PDDocument document = madeOf(content(PDF, pdf))) {
            PDRectangle sheet = document.getPage(1).getMediaBox();
            assertThat(sheet.getWidth() > sheet.getHeight()).isEqualTo(rotation % 180 != 0);
            BufferedImage seen = new PDFRenderer(document).renderImage(1, 0.5f);
            double[] middle = middleOfRed(seen);
            assertThat(middle[0] < 0.5).as("left").isEqualTo(rotation == 0 || rotation == 270);
            assertThat(middle[1] < 0.5).as("top").isEqualTo(rotation == 0 || rotation == 90);
        }
    }

    private static double[] middleOfRed(BufferedImage seen) {
        double across = 0;
        double down = 0;
        int count = 0;
        for (int x = 0; x < seen.getWidth(); x++) {
            for (int y = 0; y < seen.getHeight(); y++) {
                if (seen.getRGB(x, y) == Color.RED.getRGB()) {
                    across += x;
                    down += y;
                    count++;
                }
            }
        }
        assertThat(count).isPositive();
        return new double[] {across / count / seen.getWidth(), down / count / seen.getHeight()};
    }

    @Test
    void aBoxDrawnAboveAPageCoversWhatItCovered() throws Exception {
        try (PDDocument document = madeOf(content(PDF, boxedWords()))) {
            assertThat(colour(document, 2, 0.2, 0.62)).isEqualTo(Color.BLACK);
            assertThat(document.getPage(1).getAnnotations()).isEmpty();
        }
    }

    private static byte[] boxedWords() throws IOException {
        return pdf(1, PDRectangle.A4, (document, page) -> {
            words("14 Secret Street").on(document, page);
            PDAnnotationSquare box = new PDAnnotationSquare();
            box.setRectangle(new PDRectangle(60, 280, 300, 60));
            PDColor black = new PDColor(new float[] {0, 0, 0}, PDDeviceRGB.INSTANCE);
            box.setColor(black);
            box.setInteriorColor(black);
            page.getAnnotations().add(box);
            page.setAnnotations(List.of(box));
        });
    }

    @Test
    void beneathWhatIsBlackedOutNothingCanBeCopied() throws Exception {
        byte[] boxed = boxedWords();
        try (PDDocument document = madeOf(content(PDF, boxed))) {
            assertThat(text(document, 2)).contains("Secret");
        }
        try (PDDocument document = madeOf(new PrintableFile(PDF, () -> new ByteArrayInputStream(boxed), true))) {
            assertThat(text(document, 2)).doesNotContain("Secret").contains("Page 2 of 2");
            assertThat(colour(document, 2, 0.2, 0.62)).isEqualTo(Color.BLACK);
        }
    }

    @Test
    void whatIsOnlyMarkedForRedactionIsRefused() throws Exception {
        byte[] marked = pdf(1, PDRectangle.A4, (document, page) -> {
            words("14 Secret Street").on(document, page);
            PDAnnotation mark = new PDAnnotationUnknown(new COSDictionary());
            mark.getCOSObject().setItem(COSName.SUBTYPE, COSName.getPDFName("Redact"));
            mark.setRectangle(new PDRectangle(60, 280, 300, 60));
            page.setAnnotations(List.of(mark));
        });
        assertRefused(PDF, marked, "marked for redaction");
    }

    @Test
    void scriptsAndLinksOfADocumentStayBehind() throws Exception {
        byte[] scripted;
        try (PDDocument document = Loader.loadPDF(words("hello", 1));
            ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('x')"));
            document.save(out);
            scripted = out.toByteArray();
        }
        try (PDDocument document = madeOf(content(PDF, scripted))) {
            assertThat(document.getDocumentCatalog().getOpenAction()).isNull();
            assertThat(text(document, 2)).contains("hello");
        }
    }

    @Test
    void picturesFillASheet() throws Exception {
        try (PDDocument document = madeOf(content("image/png", image("png", 400, 300, Color.RED, Color.BLUE)))) {
            assertThat(document.getPage(1).getMediaBox().getWidth()).isGreaterThan(800);
            assertThat(colour(document, 2, 0.2, 0.5)).isEqualTo(Color.RED);
            assertThat(colour(document, 2, 0.8, 0.5)).isEqualTo(Color.BLUE);
        }
    }

    @Test
    void aPhotographStandsUprightAndTellsNothingOfTheCamera() throws Exception {
        byte[] jpeg = image("jpg", 400, 300, Color.RED, Color.BLUE);
        ByteArrayOutputStream turned = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(turned);
        out.write(jpeg, 0, 2);
        byte[] notes = ("Exif\0\0MM\0*\0\0\0\u0008\0\u0001\u0001\u0012\0\u0003\0\0\0\u0001\0\u0006\0\0" + "51.5N 0.1W")
            .getBytes(StandardCharsets.ISO_8859_1);
        out.writeShort(0xffe1);
        out.writeShort(notes.length + 2);
        out.write(notes);
        out.write(jpeg, 2, jpeg.length - 2);
        ByteArrayOutputStream made = new ByteArrayOutputStream();
        try (PaginatedPdf pdf = new PaginatedPdf(work)) {
            pdf.add(item("One"), content("image/jpeg", turned.toByteArray()));
            pdf.write(COVER, made);
        }
        assertThat(made.toString(StandardCharsets.ISO_8859_1)).doesNotContain("51.5N");
        try (PDDocument document = Loader.loadPDF(made.toByteArray())) {
            assertThat(document.getPage(1).getMediaBox().getHeight()).isGreaterThan(800);
            Color top = colour(document, 2, 0.5, 0.2);
            assertThat(top.getRed()).isGreaterThan(200);
            assertThat(colour(document, 2, 0.5, 0.8).getBlue()).isGreaterThan(200);
        }
    }

    @Test
    void textIsSetAsItWasTyped() throws Exception {
        byte[] typed = "First <line>\n\n    \u201cindented\u201d \u00e9".getBytes(Charset.forName("windows-1252"));
        try (PDDocument document = madeOf(content("text/plain", typed))) {
            assertThat(text(document, 2)).contains("First <line>", "\u201cindented\u201d \u00e9");
        }
    }

    @Test
    void whatIsProtectedIsRefused() throws IOException {
        for (String password : List.of("secret", "")) {
            try (PDDocument document = Loader.loadPDF(words("hello", 1));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
                document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
                document.save(out);
                assertRefused(PDF, out.toByteArray(), "is protected");
            }
        }
    }

    @Test
    void whatCannotBeReadIsRefused() throws IOException {
        assertRefused(PDF, "%PDF-1.7 and then nothing".getBytes(StandardCharsets.UTF_8), "damaged");
        assertRefused(PDF, new byte[0], "damaged");
        assertRefused("image/png", "\u0089PNG".getBytes(StandardCharsets.ISO_8859_1), "damaged");
        assertRefused("image/jpeg", new byte[] {(byte) 0xff, (byte) 0xd8}, "damaged");
        assertRefused("text/plain", new byte[0], "is empty");
        assertRefused(PDF, pdf(0, PDRectangle.A4, words("none")), "has no pages");
        assertRefused("application/vnd.openxmlformats-officedocument.wordprocessingml.document", new byte[] {1},
            "Save it as PDF and add that");
    }

    @Test
    void aPictureThatUnpacksToMoreThanMemoryIsRefused() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bomb);
        out.write("\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1));
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        DataOutputStream fields = new DataOutputStream(header);
        fields.writeBytes("IHDR");
        fields.writeInt(60_000);
        fields.writeInt(60_000);
        fields.write(new byte[] {8, 2, 0, 0, 0});
        CRC32 sum = new CRC32();
        sum.update(header.toByteArray());
        out.writeInt(13);
        out.write(header.toByteArray());
        out.writeInt((int) sum.getValue());
        assertRefused("image/png", bomb.toByteArray(), "more than 100 million points");
    }

    @Test
    void whatTakesFarMoreToDrawThanADocumentNeedsIsRefusedAsItIsAndAsPictures() throws IOException {
        byte[] nested = HeavyFiles.nestedForms();
        byte[] photograph = HeavyFiles.progressive(9_000);
        assertRefused(PDF, nested, "takes far more work");
        assertRefused("image/jpeg", photograph, "progressive JPEG");
        for (byte[] heavy : List.of(nested, HeavyFiles.pictured(photograph))) {
            try (PaginatedPdf pdf = new PaginatedPdf(work)) {
                assertThatExceptionOfType(NotPrintable.class).isThrownBy(() -> pdf.add(item("One"),
                    new PrintableFile(PDF, () -> new ByteArrayInputStream(heavy), true)));
            }
        }
    }

    @Test
    void aPageThatUnpacksToMoreThanMemoryIsRefused() throws IOException {
        byte[] bomb = pdf(1, PDRectangle.A4, (document, page) -> {
            COSStream drawing = new COSStream();
            try (var out = drawing.createOutputStream(COSName.FLATE_DECODE)) {
                byte[] blanks = new byte[1 << 20];
                Arrays.fill(blanks, (byte) ' ');
                for (int i = 0; i < 65; i++) {
                    out.write(blanks);
                }
            }
            page.setContents(new PDStream(drawing));
        });
        assertThat(bomb.length).isLessThan(200_000);
        assertRefused(PDF, bomb, "unpacks to far more");
    }

    @Test
    void whatIsRefusedLeavesNoTrace() throws Exception {
        try (PaginatedPdf pdf = new PaginatedPdf(work)) {
            pdf.add(item("Minutes"), content(PDF, words("minutes", 1)));
            byte[] half = pdf(2, PDRectangle.A4, (document, page) -> {
                if (document.getNumberOfPages() == 2) {
                    PDAnnotation mark = new PDAnnotationUnknown(new COSDictionary());
                    mark.getCOSObject().setItem(COSName.SUBTYPE, COSName.getPDFName("Redact"));
                    page.setAnnotations(List.of(mark));
                }
            });
            assertThatExceptionOfType(NotPrintable.class).isThrownBy(() -> pdf.add(item("Half"), content(PDF, half)));
            pdf.add(item("Report"), content(PDF, words("report", 1)));
            try (PDDocument document = made(pdf)) {
                assertThat(document.getNumberOfPages()).isEqualTo(3);
                assertThat(text(document, 1)).doesNotContain("Half");
                assertThat(text(document, 3)).contains("report");
            }
        }
    }
}
