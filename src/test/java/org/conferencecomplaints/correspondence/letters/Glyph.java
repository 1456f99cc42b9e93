package org.conferencecomplaints.correspondence.letters;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * One sign as it was printed.
 *
 * @param page   from 1
 * @param x      millimetres from the left of the sheet to its left edge
 * @param right  to its right edge
 * @param y      millimetres from the top of the sheet to the line it stands on
 * @param points size of type
 */
record Glyph(String text, int page, double x, double right, double y, float points, String font) {

    private static final double MILLIMETRES = 25.4 / 72;

    /** The signs of a document but for spaces. */
    static List<Glyph> of(PDDocument document) throws IOException {
        List<Glyph> glyphs = new ArrayList<>();
        new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition each) {
                if (!each.getUnicode().isBlank()) {
                    glyphs.add(new Glyph(each.getUnicode(), getCurrentPageNo(), each.getX() * MILLIMETRES,
                        (each.getX() + each.getWidth()) * MILLIMETRES, each.getY() * MILLIMETRES,
                        Math.round(each.getYScale() * 10) / 10f, each.getFont().getName()));
                }
            }
        }.getText(document);
        return glyphs;
    }

    /** Millimetres from the top of the sheet to the head of a tall letter. */
    double top() {
        return y - 0.74 * points * MILLIMETRES;
    }

    /** Millimetres from the top of the sheet to the foot of a letter that hangs below the line. */
    double bottom() {
        return y + 0.22 * points * MILLIMETRES;
    }
}
