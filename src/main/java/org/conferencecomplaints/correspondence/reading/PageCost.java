package org.conferencecomplaints.correspondence.reading;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDPage;

/** How much work it is to draw a page, counted without drawing it: forms that draw each other grow without end. */
public final class PageCost extends PDFStreamEngine {

    private final PageWork work = new PageWork();

    public PageCost() {
        addOperator(new DrawObject(this));
    }

    /** Refuses a page that takes more work than a document needs, with {@link TooMuchToRead}. */
    public void check(PDPage page) throws IOException {
        work.begin();
        processPage(page);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        work.spend(getLevel());
        super.processOperator(operator, operands);
    }
}
