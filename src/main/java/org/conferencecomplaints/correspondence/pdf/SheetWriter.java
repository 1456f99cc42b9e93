package org.conferencecomplaints.correspondence.pdf;

import java.awt.geom.AffineTransform;
import java.io.IOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;

/** Places pages and images on A4 sheets, portrait or landscape as they are, with a strip left free at the foot. */
final class SheetWriter {

    /** Height of the free strip, in points. */
    static final float FOOT = 30;
    /** What stands on a sheet is its first marked content. */
    static final int MARK = 0;

    private static final PDRectangle ACROSS = new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth());

    private final PDDocument target;

    SheetWriter(PDDocument target) {
        this.target = target;
    }

    /**
     * A page of another document.
     *
     * @param view     what is seen of it, in its own measure
     * @param rotation clockwise, in degrees
     */
    void put(PDFormXObject page, PDRectangle view, int rotation) throws IOException {
        boolean turned = rotation % 180 != 0;
        float width = turned ? view.getHeight() : view.getWidth();
        float height = turned ? view.getWidth() : view.getHeight();
        AffineTransform place = fit(width, height, 1);
        place.concatenate(turn(view.getWidth(), view.getHeight(), rotation));
        draw(width, height, "Div", contents -> {
            contents.transform(new Matrix(place));
            contents.drawForm(page);
        });
    }

    /** A picture, made as large as the sheet allows. */
    void put(PDImageXObject picture) throws IOException {
        float width = picture.getWidth();
        float height = picture.getHeight();
        AffineTransform place = fit(width, height, Float.MAX_VALUE);
        draw(width, height, "Figure", contents -> {
            contents.transform(new Matrix(place));
            contents.drawImage(picture, 0, 0, width, height);
        });
    }

    private interface Drawing {
        void on(PDPageContentStream contents) throws IOException;
    }

    private void draw(float width, float height, String role, Drawing drawing) throws IOException {
        PDPage sheet = new PDPage(paper(width, height));
        target.addPage(sheet);
        try (PDPageContentStream contents = new PDPageContentStream(target, sheet)) {
            contents.beginMarkedContent(COSName.getPDFName(role), MARK);
            contents.saveGraphicsState();
            drawing.on(contents);
            contents.restoreGraphicsState();
            contents.endMarkedContent();
        }
    }

    private static PDRectangle paper(float width, float height) {
        return width > height ? ACROSS : PDRectangle.A4;
    }

    private static AffineTransform fit(float width, float height, float largest) {
        PDRectangle paper = paper(width, height);
        float free = paper.getHeight() - FOOT;
        float scale = Math.min(largest, Math.min(paper.getWidth() / width, free / height));
        AffineTransform place = AffineTransform.getTranslateInstance((paper.getWidth() - width * scale) / 2,
            FOOT + (free - height * scale) / 2);
        place.scale(scale, scale);
        return place;
    }

    /** From a page as it lies to the page as it is looked at, both with their lower left corner at 0. */
    private static AffineTransform turn(float width, float height, int rotation) {
        return switch (Math.floorMod(rotation, 360)) {
            case 90 -> new AffineTransform(0, -1, 1, 0, 0, width);
            case 180 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 270 -> new AffineTransform(0, 1, -1, 0, height, 0);
            default -> new AffineTransform();
        };
    }
}
