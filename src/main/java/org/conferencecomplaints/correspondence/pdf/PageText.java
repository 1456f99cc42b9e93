package org.conferencecomplaints.correspondence.pdf;

import java.io.File;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.conferencecomplaints.correspondence.reading.BudgetedText;
import org.conferencecomplaints.correspondence.reading.ForeignFile;
import org.conferencecomplaints.correspondence.reading.TooMuchToRead;

/** Reads the text of a {@link PaginatedPdf}, one page at a time. */
public final class PageText {

    private PageText() {
    }

    /** What is done with a page's words. */
    @FunctionalInterface
    public interface Page {

        /** The page belongs to the document that has this bookmark. */
        void read(String bookmark, String words);
    }

    /** Reads every page, the first first; {@link TooMuchToRead} where one takes too much. */
    public static void read(File file, WorkFolder work, Page page) throws IOException {
        ForeignFile.<Boolean, IOException>read(ForeignFile.LONG, () -> {
            read(file, work, page, new BudgetedText());
            return true;
        });
    }

    private static void read(File file, WorkFolder work, Page page, BudgetedText words) throws IOException {
        try (PDDocument document = Loader.loadPDF(file, work.cache())) {
            TreeMap<Integer, String> titles = new TreeMap<>(Map.of(0, ""));
            for (PDOutlineItem each : document.getDocumentCatalog().getDocumentOutline().children()) {
                titles.put(document.getPages().indexOf(each.findDestinationPage(document)), each.getTitle());
            }
            for (int number = 1; number <= document.getNumberOfPages(); number++) {
                words.setStartPage(number);
                words.setEndPage(number);
                page.read(titles.floorEntry(number - 1).getValue(), words.getText(document));
            }
        }
    }
}
