package org.conferencecomplaints.correspondence.pdf;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;

/**
 * How long one PDF of 200 documents with 2,000 pages takes, every other one scanned, and in how much memory. Run by
 * hand, after {@code mvn test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath}:
 * {@code java -Xmx256m -cp target/test-classes:target/classes:$(cat target/classpath)
 * org.conferencecomplaints.correspondence.pdf.PaginatedPdfBenchmark}.
 */
final class PaginatedPdfBenchmark {

    private static final int DOCUMENTS = 200;
    private static final int PAGES = 10;

    private PaginatedPdfBenchmark() {
    }

    public static void main(String[] args) throws Exception {
        boolean asPictures = args.length > 0 && args[0].equals("pictures");
        WorkFolder work = new WorkFolder(Files.createTempDirectory("work"));
        Path typed = Files.createTempFile("typed", ".pdf");
        Path scanned = Files.createTempFile("scanned", ".pdf");
        Path made = Files.createTempFile("made", ".pdf");
        try (OutputStream first = Files.newOutputStream(typed); OutputStream second = Files.newOutputStream(scanned)) {
            typed(first);
            scanned(second);
        }
        long began = System.nanoTime();
        int pages;
        try (PaginatedPdf pdf = new PaginatedPdf(work); OutputStream out = Files.newOutputStream(made)) {
            for (int i = 1; i <= DOCUMENTS; i++) {
                Path file = i % 2 == 0 ? typed : scanned;
                pdf.add(new IndexItem("Document " + i, "2 March 2026", ""),
                    new PrintableFile("application/pdf", () -> Files.newInputStream(file), asPictures));
            }
            pages = pdf.write(new Cover("Papers for the panel", "", "BRT-2026-0001"), out);
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        System.out.printf("%,d pages, %,d MB, in %.1f seconds with at most %,d MB of memory%n", pages,
            Files.size(made) >> 20, seconds, Runtime.getRuntime().maxMemory() >> 20);
        began = System.nanoTime();
        Path printed = Files.createTempFile("printed", ".pdf");
        try (OutputStream out = Files.newOutputStream(printed)) {
            Pdfs.together(List.of(() -> Files.newInputStream(made)), work, out);
        }
        System.out.printf("Printed with letters: %,d MB, in %.1f seconds%n", Files.size(printed) >> 20,
            (System.nanoTime() - began) / 1e9);
        work.close();
        for (Path each : new Path[] {typed, scanned, made, printed}) {
            Files.delete(each);
        }
    }

    private static void typed(OutputStream out) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < PAGES; i++) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream contents = new PDPageContentStream(document, page)) {
                    contents.setFont(new PDType1Font(FontName.HELVETICA), 11);
                    for (int line = 0; line < 50; line++) {
                        contents.beginText();
                        contents.newLineAtOffset(60, 780 - line * 14);
                        contents.showText("Line " + line + " of page " + i + " of what was said at the conference.");
                        contents.endText();
                    }
                }
            }
            document.save(out);
        }
    }

    private static void scanned(OutputStream out) throws IOException {
        Random random = new Random(1);
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < PAGES; i++) {
                BufferedImage image = new BufferedImage(1654, 2339, BufferedImage.TYPE_INT_RGB);
                Graphics2D pen = image.createGraphics();
                pen.setColor(Color.WHITE);
                pen.fillRect(0, 0, image.getWidth(), image.getHeight());
                pen.setColor(Color.BLACK);
                for (int stroke = 0; stroke < 3000; stroke++) {
                    pen.fillRect(random.nextInt(1600), random.nextInt(2300), 20, 4);
                }
                pen.dispose();
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream contents = new PDPageContentStream(document, page)) {
                    contents.drawImage(JPEGFactory.createFromImage(document, image), 0, 0, 595, 842);
                }
            }
            document.save(out);
        }
    }
}
