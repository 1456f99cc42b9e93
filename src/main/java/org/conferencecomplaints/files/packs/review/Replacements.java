package org.conferencecomplaints.files.packs.review;

import java.util.List;
import java.util.Set;
import org.conferencecomplaints.correspondence.pdf.IndexItem;
import org.conferencecomplaints.correspondence.pdf.NotPrintable;
import org.conferencecomplaints.correspondence.pdf.PaginatedPdf;
import org.conferencecomplaints.correspondence.pdf.PrintableFile;
import org.conferencecomplaints.correspondence.pdf.WorkFolder;
import org.conferencecomplaints.files.documents.Document;
import org.conferencecomplaints.files.documents.Documents;
import org.conferencecomplaints.files.packs.Attachment;
import org.conferencecomplaints.platform.Refusal;
import org.springframework.stereotype.Component;

/**
 * The redacted versions of files: documents that were added to the complaint. Of a PDF each page goes out as a
 * picture, so that nothing beneath what is blacked out can be copied.
 */
@Component
public class Replacements {

    private static final String PDF = "application/pdf";
    private static final Set<String> PRINTABLE = Set.of(PDF, "image/png", "image/jpeg", "text/plain");

    private final Documents documents;
    private final WorkFolder work;

    Replacements(Documents documents, WorkFolder work) {
        this.documents = documents;
        this.work = work;
    }

    /** The documents that may stand in a file's place. */
    public List<Document> forComplaint(String reference) {
        return documents.current(reference).stream().filter(document -> PRINTABLE.contains(document.mediaType()))
            .toList();
    }

    /** The document; a Refusal where there is none, or where it cannot go out as pictures of its pages. */
    Document printable(String reference, String id) {
        Document document = find(reference, id);
        try (PaginatedPdf pdf = new PaginatedPdf(work)) {
            pdf.add(new IndexItem("", "", ""), asPictures(reference, id).content());
            return document;
        } catch (NotPrintable e) {
            throw new Refusal("document", "%s %s".formatted(document.name(), e.getMessage()));
        }
    }

    private Document find(String reference, String id) {
        return forComplaint(reference).stream().filter(document -> document.id().equals(id)).findFirst()
            .orElseThrow(() -> new Refusal("document",
                "Redacted version: choose one of the documents of this complaint. Add it there first, "
                    + "as a PDF, a picture or plain text."));
    }

    /** The document as it is read by a machine: with what lies beneath. */
    Attachment attachment(String reference, String id) {
        Document document = find(reference, id);
        return new Attachment(document.name().substring(document.name().lastIndexOf('.') + 1), document.sha256(),
            PrintableFile.of(document.mediaType(), () -> documents.open(document)));
    }

    /** The document as it goes out. */
    Attachment asPictures(String reference, String id) {
        Attachment document = attachment(reference, id);
        PrintableFile content = document.content();
        return PDF.equals(content.mediaType())
            ? new Attachment(document.ending(), document.sha256(), new PrintableFile(PDF, content.source(), true))
            : document;
    }
}
