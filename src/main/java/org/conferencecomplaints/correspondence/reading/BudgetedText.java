package org.conferencecomplaints.correspondence.reading;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The words of a PDF, as long as no page takes more work than a document needs; {@link TooMuchToRead} otherwise. */
public final class BudgetedText extends PDFTextStripper {

    private final PageWork work = new PageWork();

    @Override
    public void processPage(PDPage page) throws IOException {
        work.begin();
        super.processPage(page);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        work.spend(getLevel());
        super.processOperator(operator, operands);
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        work.spend(getLevel());
        super.processTextPosition(text);
    }
}
