package org.conferencecomplaints.web.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.conferencecomplaints.files.documents.Document;
import org.conferencecomplaints.files.documents.Documents;
import org.conferencecomplaints.web.caseaccess.Cases;
import org.conferencecomplaints.web.support.PageHeaders;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.DisconnectedClientHelper;

/** The REST resource of documents, and the download of their content. */
@RestController
class DocumentApiController {

    /** What browsers show without running anything. */
    private static final Set<String> SHOWN = Set.of(MediaType.APPLICATION_PDF_VALUE, MediaType.IMAGE_PNG_VALUE,
        MediaType.IMAGE_JPEG_VALUE);

    private final DocumentService desk;
    private final Documents documents;
    private final DocumentViews views;
    private final Cases cases;

    DocumentApiController(DocumentService desk, Documents documents, DocumentViews views, Cases cases) {
        this.desk = desk;
        this.documents = documents;
        this.views = views;
        this.cases = cases;
    }

    static boolean isShown(Document document) {
        return SHOWN.contains(document.mediaType());
    }

    /** Adds the files of the field "files": all of them or none. The other fields say what they are. */
    @PostMapping(path = "/api/complaints/{reference}/documents", consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
        produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    List<DocumentJson> add(@PathVariable String reference, HttpServletRequest request) {
        List<Document> added = desk.add(reference, request);
        return views.json(cases.complaint(reference), added);
    }

    /** The file, to be saved; a PDF or picture, where asked for, to be shown. */
    @GetMapping("/api/documents/{id}")
    void document(@PathVariable String id, @RequestParam(defaultValue = "false") boolean inline,
                  HttpServletResponse response)
        throws IOException {
        Document document = desk.read(id);
        ContentDisposition.Builder how = inline && isShown(document)
            ? ContentDisposition.inline()
            : ContentDisposition.attachment();
        if (MediaType.APPLICATION_PDF_VALUE.equals(document.mediaType())) {
            response.setHeader("Content-Security-Policy", PageHeaders.PAPER_POLICY);
        }
        response.setContentType(document.mediaType());
        response.setContentLengthLong(document.size());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, how.filename(document.name(), UTF_8).build().toString());
        try {
            documents.read(document, response.getOutputStream());
        } catch (IOException e) {
            if (!DisconnectedClientHelper.isClientDisconnectedException(e)) {
                response.setContentLengthLong(-1); // the words that are told instead have a length of their own
                throw e;
            }
        }
    }
}
