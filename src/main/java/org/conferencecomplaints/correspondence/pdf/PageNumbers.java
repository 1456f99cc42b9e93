package org.conferencecomplaints.correspondence.pdf;

import java.io.IOException;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Stamps "Page 12 of 240" and the reference at the foot of each page. */
final class PageNumbers {

    private static final float POINTS = 9;
    private static final float SIDE = 57;
    private static final float HEIGHT = 15;

    private PageNumbers() {
    }

    static void stamp(PDDocument document, String footer) throws IOException {
        PDFont font = PDType0Font.load(document, Typeface.MAIN.read(false), true);
        String left = seen(footer);
        int all = document.getNumberOfPages();
        int number = 0;
        for (PDPage page : document.getPages()) {
            number++;
            String right = "Page " + number + " of " + all;
            float end = page.getMediaBox().getWidth() - SIDE - font.getStringWidth(right) / 1000 * POINTS;
            try (
                PDPageContentStream contents = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
                contents.beginMarkedContent(COSName.ARTIFACT);
                write(contents, font, left, SIDE);
                write(contents, font, right, end);
                contents.endMarkedContent();
            }
        }
    }

    private static void write(PDPageContentStream contents, PDFont font, String text, float x) throws IOException {
        contents.beginText();
        contents.setFont(font, POINTS);
        contents.newLineAtOffset(x, HEIGHT);
        contents.showText(text);
        contents.endText();
    }

    /** Without what the typeface has no sign for. */
    private static String seen(String text) {
        return text.codePoints().filter(Typeface.MAIN.characters()::get).mapToObj(Character::toString)
            .collect(Collectors.joining());
    }
}
