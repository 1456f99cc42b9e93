package org.conferencecomplaints.correspondence.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.conferencecomplaints.correspondence.reading.BudgetedRenderer;

/** Renders pages as images, at a resolution that is sharp enough for paper. */
final class PageRasteriser {

    /** Dots an inch, on A4. */
    private static final float SHARPNESS = 150;
    private static final float QUALITY = 0.8f;

    private final PDDocument document;
    private final PDFRenderer renderer;

    PageRasteriser(PDDocument document) {
        this.document = document;
        this.renderer = new BudgetedRenderer(document);
    }

    PDImageXObject of(PDPage page, PDDocument target) throws IOException {
        PDRectangle view = page.getCropBox();
        float longSide = Math.max(view.getWidth(), view.getHeight());
        float shortSide = Math.min(view.getWidth(), view.getHeight());
        float scale = Math.min(PDRectangle.A4.getHeight() / longSide, PDRectangle.A4.getWidth() / shortSide);
        BufferedImage picture = renderer.renderImage(document.getPages().indexOf(page), scale * SHARPNESS / 72,
            ImageType.RGB);
        return JPEGFactory.createFromImage(target, picture, QUALITY, (int) SHARPNESS);
    }
}
