package org.conferencecomplaints.web.documents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.conferencecomplaints.casework.register.Complaint;
import org.conferencecomplaints.files.documents.Audience;
import org.conferencecomplaints.files.documents.Document;
import org.conferencecomplaints.files.documents.DocumentAccess;
import org.conferencecomplaints.files.documents.DocumentKind;
import org.conferencecomplaints.files.documents.DocumentProperties;
import org.conferencecomplaints.files.documents.FileRefused;
import org.conferencecomplaints.files.documents.Party;
import org.conferencecomplaints.organisation.Councils;
import org.conferencecomplaints.organisation.Councils.Council;
import org.conferencecomplaints.organisation.Staff;
import org.conferencecomplaints.platform.Dates;
import org.conferencecomplaints.platform.Refusal;
import org.conferencecomplaints.platform.Refusals;
import org.conferencecomplaints.web.documents.DocumentsView.Form;
import org.conferencecomplaints.web.documents.DocumentsView.Row;
import org.conferencecomplaints.web.documents.DocumentsView.Wrong;
import org.conferencecomplaints.web.support.Option;
import org.springframework.stereotype.Component;

/** Builds the pages and the JSON of documents. */
@Component
public class DocumentViews {

    private final DocumentAccess access;
    private final ViewsWindow window;
    private final DocumentProperties settings;
    private final Councils councils;
    private final Staff staff;

    DocumentViews(DocumentAccess access, ViewsWindow window, DocumentProperties settings, Councils councils,
                  Staff staff) {
        this.access = access;
        this.window = window;
        this.settings = settings;
        this.councils = councils;
        this.staff = staff;
    }

    /** Each document once, by its latest version that stands or, where none does, its last. */
    public DocumentsView view(Complaint complaint) {
        Map<Integer, List<Document>> each = access.forComplaint(complaint).stream()
            .collect(Collectors.groupingBy(Document::number, LinkedHashMap::new, Collectors.toList()));
        return new DocumentsView(complaint.reference(), "Documents",
            each.values().stream().map(versions -> row(complaint, versions)).toList(),
            access.mayAdd(complaint) ? form(complaint) : null, List.of());
    }

    /** A document's own page: all its versions, the latest first. */
    public DocumentsView view(Complaint complaint, List<Document> versions) {
        List<Row> rows = new ArrayList<>();
        versions.forEach(version -> rows.add(0, row(complaint, version, null)));
        Document last = DocumentService.last(versions);
        return new DocumentsView(complaint.reference(),
            "Document %d: %s".formatted(last.number(), last.kind().inWords()),
            rows, access.mayReplace(complaint, versions) ? versionForm(last) : null, List.of());
    }

    public List<DocumentJson> json(Complaint complaint, List<Document> versions) {
        return versions.stream().map(version -> DocumentJson.of(version, window.lastDay(version).orElse(null),
            access.mayOpen(complaint, version))).toList();
    }

    public List<DocumentJson> json(Complaint complaint) {
        return json(complaint, access.forComplaint(complaint));
    }

    /** What was refused, each file by the name under which it was sent. */
    static List<Wrong> wrong(Refusal refusal) {
        List<Refusal> each = refusal instanceof Refusals several ? several.each() : List.of(refusal);
        return each.stream()
            .map(one -> new Wrong(one.field(), one instanceof FileRefused file ? file.byName() : one.getMessage()))
            .toList();
    }

    /** A document by its latest version that stands or, where none does, its last. */
    private Row row(Complaint complaint, List<Document> versions) {
        Document shown = versions.stream()
            .reduce((before, after) -> after.isWithdrawn() && !before.isWithdrawn() ? before : after).orElseThrow();
        boolean changes = access.mayReplace(complaint, versions)
            || versions.stream().anyMatch(version -> access.mayWithdraw(complaint, version));
        return row(complaint, shown, changes ? "New version, or withdraw" : "All versions");
    }

    /** With {@code toChange}, what its own page is for; null there. */
    private Row row(Complaint complaint, Document document, String toChange) {
        boolean ofSeveral = toChange != null;
        boolean open = access.mayOpen(complaint, document);
        String file = open ? "/api/documents/" + document.id() : null;
        String page = page(document);
        boolean changes = !document.isWithdrawn() && access.mayWithdraw(complaint, document);
        return new Row(String.valueOf(document.number()),
            document.version() > 1 || !ofSeveral ? "version " + document.version() : null,
            open ? document.name() : null, document.kind().inWords(), open ? size(document.size()) : null, file,
            open && DocumentApiController.isShown(document) ? file + "?inline=true" : null, views(document),
            audience(complaint, document.audience()),
            "%s, by %s".formatted(Dates.moment(document.addedAt()), staff.nameOf(document.addedBy())),
            document.isWithdrawn()
                ? "%s, by %s".formatted(Dates.moment(document.withdrawnAt()),
                    staff.nameOf(document.withdrawnBy()))
                : null,
            open ? document.withdrawnReason() : null, ofSeveral ? page : null, toChange,
            changes && !ofSeveral ? page + "/" + document.version() + "/withdraw" : null);
    }

    private String views(Document document) {
        if (document.party() == null) {
            return null;
        }
        String whose = "%s, received %s".formatted(document.party().inWords(), Dates.day(document.receivedOn()));
        return window.lastDay(document).map(last -> document.receivedOn().isAfter(last)
            ? "%s: after the window, which ended %s. They count all the same.".formatted(whose, Dates.day(last))
            : "%s: in the window, which ends %s.".formatted(whose, Dates.day(last))).orElse(whose + ".");
    }

    private String audience(Complaint complaint, Audience audience) {
        Council council = councils.forTenant(complaint.tenant());
        return audience == Audience.CASE
            ? audience.inWords()
            : "Only these teams: " + council.readers().stream()
                .map(group -> council.groups().getOrDefault(group, group)).collect(Collectors.joining(", "));
    }

    private Form form(Complaint complaint) {
        return new Form("/complaints/" + complaint.reference() + "/documents",
            "/api/complaints/" + complaint.reference() + "/documents", false, hint(), settings.largest().toBytes(),
            settings.atOnce(),
            Arrays.stream(DocumentKind.values()).map(kind -> new Option(kind.code(), kind.inWords(), false)).toList(),
            Arrays.stream(Audience.values()).map(audience -> new Option(audience.code(), audience(complaint, audience),
                audience == Audience.CASE)).toList(),
            Arrays.stream(Party.values()).map(party -> new Option(party.code(), party.inWords(), false)).toList(), "",
            Map.of());
    }

    private Form versionForm(Document last) {
        return new Form(page(last) + "/versions", null, true, hint(), settings.largest().toBytes(), 1, List.of(),
            List.of(),
            List.of(), "", Map.of());
    }

    private String hint() {
        return "PDF, pictures (PNG, JPEG, TIFF), plain text, Word, Excel and OpenDocument files, up to %d MB each."
            .formatted(settings.largest().toMegabytes());
    }

    private static String page(Document document) {
        return "/complaints/%s/documents/%d".formatted(document.reference(), document.number());
    }

    private static String size(long bytes) {
        return bytes < 100_000
            ? "%d KB".formatted(Math.max(1, bytes / 1000))
            : "%.1f MB".formatted(bytes / 1_000_000.0);
    }
}
