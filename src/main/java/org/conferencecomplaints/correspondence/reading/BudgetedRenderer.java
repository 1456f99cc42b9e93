package org.conferencecomplaints.correspondence.reading;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Draws the pages of a PDF, as long as none takes more work than a document needs; {@link TooMuchToRead} otherwise. */
public final class BudgetedRenderer extends PDFRenderer {

    /** In the page's own measure: lines of shorter dashes are no lines, and are drawn dash by dash. */
    private static final float SHORTEST_DASHES = 0.001f;

    public BudgetedRenderer(PDDocument document) {
        super(document);
        setSubsamplingAllowed(true);
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
        return new Drawer(parameters);
    }

    /** Draws one page. */
    private static final class Drawer extends PageDrawer {

        private final PageWork work = new PageWork();

        private Drawer(PageDrawerParameters parameters) throws IOException {
            super(parameters);
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            work.spend(getLevel());
            super.processOperator(operator, operands);
        }

        @Override
        protected void showFontGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
            work.spend(getLevel());
            super.showFontGlyph(matrix, font, code, displacement);
        }

        @Override
        public void drawImage(PDImage image) throws IOException {
            Pictures.check(image);
            super.drawImage(image);
        }

        @Override
        public void strokePath() throws IOException {
            float length = 0;
            for (float dash : getGraphicsState().getLineDashPattern().getDashArray()) {
                length += dash;
            }
            if (length > 0 && length < SHORTEST_DASHES) {
                throw TooMuchToRead.work();
            }
            super.strokePath();
        }
    }
}
