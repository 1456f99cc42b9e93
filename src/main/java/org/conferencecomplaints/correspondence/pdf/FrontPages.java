package org.conferencecomplaints.correspondence.pdf;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;

/** Writes the cover and the index of a {@link PaginatedPdf}, tagged; each line of the index links to its document. */
final class FrontPages {

    /** How the layout names a line's aim until the sheets are behind it. */
    private static final String AIM = "item://";
    private static final int TRIES = 5;
    private static final String CSS = TaggedPdf.text("paper/index.css");
    private static final Template LAYOUT = Mustache.compiler().emptyStringIsFalse(true).escapeHTML(true)
        .compile(TaggedPdf.text("paper/index.html"));

    private FrontPages() {
    }

    /** A line as it is printed. */
    private record Row(int number, String title, String date, String note, String page, String link) {}

    /** Puts them before the sheets of {@code target}; returns how many pages they are. */
    static int put(PDDocument target, Cover cover, List<IndexEntry> entries) throws IOException {
        int expected = 1;
        for (int i = 0; i < TRIES; i++) {
            try (PDDocument front = Loader.loadPDF(set(cover, entries, expected))) {
                int pages = front.getNumberOfPages();
                if (pages == expected) {
                    putBefore(target, front);
                    aim(target, pages, entries);
                    return pages;
                }
                expected = pages;
            }
        }
        throw new IllegalStateException("The index does not come to rest");
    }

    private static byte[] set(Cover cover, List<IndexEntry> entries, int before) {
        List<Row> rows = new ArrayList<>();
        for (IndexEntry each : entries) {
            IndexItem item = each.item();
            boolean there = each.pages() > 0;
            rows.add(new Row(rows.size() + 1, Markup.clean(item.title()), Markup.clean(item.date()),
                Markup.clean(item.note()), there ? String.valueOf(before + each.first() + 1) : "",
                there ? AIM + rows.size() : ""));
        }
        return TaggedPdf.of(LAYOUT.execute(Map.of("css", CSS, "rows", rows,
            "cover", new Cover(Markup.clean(cover.title()), cover.body(), cover.footer()))));
    }

    private static void putBefore(PDDocument target, PDDocument front) throws IOException {
        int sheets = target.getNumberOfPages();
        new PDFMergerUtility().appendDocument(target, front);
        PDPage first = target.getPage(0);
        for (int i = 0; sheets > 0 && i < front.getNumberOfPages(); i++) {
            PDPage page = target.getPage(sheets + i);
            target.getPages().remove(page);
            target.getPages().insertBefore(page, first);
        }
    }

    private static void aim(PDDocument target, int pages, List<IndexEntry> entries) throws IOException {
        for (int i = 0; i < pages; i++) {
            for (PDAnnotation each : target.getPage(i).getAnnotations()) {
                if (each instanceof PDAnnotationLink link && link.getAction() instanceof PDActionURI to
                    && to.getURI().startsWith(AIM)) {
                    IndexEntry entry = entries.get(Integer.parseInt(to.getURI().substring(AIM.length())));
                    PDActionGoTo go = new PDActionGoTo();
                    go.setDestination(topOf(target.getPage(pages + entry.first())));
                    link.setAction(go);
                }
            }
        }
    }

    static PDPageXYZDestination topOf(PDPage page) {
        PDPageXYZDestination top = new PDPageXYZDestination();
        top.setPage(page);
        top.setTop((int) page.getMediaBox().getHeight());
        return top;
    }
}
