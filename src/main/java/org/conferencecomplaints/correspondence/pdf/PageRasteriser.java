package org.conferencecomplaints.correspondence.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Renders pages as images, at a resolution that is sharp enough for paper. */
final class PageRasteriser {

    /** Dots an inch, on A4. */
    private static final float SHARPNESS = 150;
    private static final float QUALITY = 0.8f;
    private static final int DEEPEST = 5;

    private final PDDocument document;
    private final PDFRenderer renderer;

    PageRasteriser(PDDocument document) {
        this.document = document;
        this.renderer = new PDFRenderer(document);
        renderer.setSubsamplingAllowed(true);
    }

    PDImageXObject of(PDPage page, PDDocument target) throws IOException, NotPrintable {
        check(page.getResources(), 0);
        PDRectangle view = page.getCropBox();
        float longSide = Math.max(view.getWidth(), view.getHeight());
        float shortSide = Math.min(view.getWidth(), view.getHeight());
        float scale = Math.min(PDRectangle.A4.getHeight() / longSide, PDRectangle.A4.getWidth() / shortSide);
        BufferedImage picture = renderer.renderImage(document.getPages().indexOf(page), scale * SHARPNESS / 72,
            ImageType.RGB);
        return JPEGFactory.createFromImage(target, picture, QUALITY, (int) SHARPNESS);
    }

    private static void check(PDResources resources, int depth) throws IOException, NotPrintable {
        if (resources == null || depth > DEEPEST) {
            return;
        }
        for (COSName name : resources.getXObjectNames()) {
            PDXObject each = resources.getXObject(name);
            if (each instanceof PDImageXObject image) {
                PhotoPages.requireSensible(image.getWidth(), image.getHeight());
            } else if (each instanceof PDFormXObject form) {
                check(form.getResources(), depth + 1);
            }
        }
    }
}
