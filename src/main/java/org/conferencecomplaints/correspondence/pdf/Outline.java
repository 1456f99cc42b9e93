package org.conferencecomplaints.correspondence.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.COSObjectable;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

/** Writes the bookmarks of a PDF, and the structure tags by which screen readers find each document. */
final class Outline {

    private final PDDocument document;
    private final int front;

    Outline(PDDocument document, int front) {
        this.document = document;
        this.front = front;
    }

    /** A bookmark for the index and for each document. */
    void bookmark(List<IndexEntry> entries) {
        PDDocumentOutline outline = new PDDocumentOutline();
        outline.addLast(bookmark("Index", document.getPage(0)));
        int number = 0;
        for (IndexEntry each : entries) {
            number++;
            if (each.pages() > 0) {
                outline.addLast(bookmark(number + ". " + each.item().title(), document.getPage(front + each.first())));
            }
        }
        document.getDocumentCatalog().setDocumentOutline(outline);
    }

    private static PDOutlineItem bookmark(String title, PDPage page) {
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle(Markup.clean(title));
        item.setDestination(FrontPages.topOf(page));
        return item;
    }

    /** A section for each document, with a part for each of its pages, after the tags of cover and index. */
    void tag(List<IndexEntry> entries) throws IOException {
        PDStructureTreeRoot root = document.getDocumentCatalog().getStructureTreeRoot();
        Map<Integer, COSObjectable> parents = new TreeMap<>(root.getParentTree().getNumbers());
        int key = parents.keySet().stream().max(Integer::compare).orElse(-1) + 1;
        List<PDStructureElement> sections = new ArrayList<>();
        for (IndexEntry each : entries) {
            PDStructureElement section = new PDStructureElement("Sect", root);
            section.setTitle(Markup.clean(each.item().title()));
            for (int i = 0; i < each.pages(); i++) {
                PDPage page = document.getPage(front + each.first() + i);
                page.setStructParents(key);
                parents.put(key, new PDParentTreeValue(parents(part(section, page))));
                key++;
            }
            sections.add(section);
        }
        sections.stream().filter(each -> !each.getKids().isEmpty()).forEach(root::appendKid);
        root.getParentTree().setNumbers(parents);
        root.setParentTreeNextKey(key);
    }

    private static PDStructureElement part(PDStructureElement section, PDPage page) {
        PDStructureElement part = new PDStructureElement("Div", section);
        part.setPage(page);
        part.appendKid(SheetWriter.MARK);
        section.appendKid(part);
        return part;
    }

    private static COSArray parents(PDStructureElement part) {
        COSArray parents = new COSArray();
        parents.add(part);
        return parents;
    }
}
