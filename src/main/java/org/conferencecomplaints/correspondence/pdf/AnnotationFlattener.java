package org.conferencecomplaints.correspondence.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.util.Matrix;

/**
 * Flattens a page's annotations, that is, filled form fields, stamps, boxes and comments: they are drawn into the page
 * as they are seen.
 */
final class AnnotationFlattener {

    private AnnotationFlattener() {
    }

    static void draw(PDDocument document, PDPage page) throws IOException {
        for (PDAnnotation each : page.getAnnotations()) {
            if (each.isHidden() || each.isNoView()) {
                continue;
            }
            if (each.getNormalAppearanceStream() == null) {
                each.constructAppearances(document);
            }
            PDAppearanceStream seen = each.getNormalAppearanceStream();
            if (seen != null && seen.getBBox() != null && each.getRectangle() != null) {
                draw(document, page, seen, each.getRectangle());
            }
        }
    }

    private static void draw(PDDocument document, PDPage page, PDAppearanceStream seen, PDRectangle where)
        throws IOException {
        Rectangle2D box = seen.getBBox().transform(seen.getMatrix()).getBounds2D();
        if (box.getWidth() <= 0 || box.getHeight() <= 0) {
            return;
        }
        AffineTransform place = AffineTransform.getTranslateInstance(where.getLowerLeftX(), where.getLowerLeftY());
        place.scale(where.getWidth() / box.getWidth(), where.getHeight() / box.getHeight());
        place.translate(-box.getX(), -box.getY());
        try (PDPageContentStream contents = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
            contents.transform(new Matrix(place));
            contents.drawForm(seen);
        }
    }
}
