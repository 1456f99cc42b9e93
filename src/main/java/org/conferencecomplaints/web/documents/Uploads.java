package org.conferencecomplaints.web.documents;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.conferencecomplaints.files.documents.DocumentProperties;
import org.conferencecomplaints.files.documents.UploadedFile;
import org.conferencecomplaints.platform.Refusal;
import org.springframework.stereotype.Component;

/** Receives the files of a request: all of them or, with a {@link Refusal}, none. */
@Component
class Uploads {

    private final DocumentProperties settings;

    Uploads(DocumentProperties settings) {
        this.settings = settings;
    }

    /** The files of the request's field "files"; whoever asks for them closes them. */
    Upload receive(HttpServletRequest request) {
        List<Part> parts = parts(request).stream().filter(Uploads::isFile).toList();
        if (parts.size() > settings.atOnce()) {
            throw tooMuch();
        }
        List<UploadedFile> files = new ArrayList<>();
        Upload upload = new Upload(files);
        try {
            for (Part part : parts) {
                Path file = settings.uploads().toAbsolutePath().resolve("received-" + UUID.randomUUID());
                files.add(new UploadedFile(part.getSubmittedFileName(), file));
                part.write(file.toString());
            }
            return upload;
        } catch (IOException e) {
            upload.close();
            throw new UncheckedIOException("What was received cannot be kept in " + settings.uploads(), e);
        }
    }

    /** What the request says beside its files; each field once. */
    static Map<String, String> fields(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, field -> field.getValue()[0]));
    }

    private Collection<Part> parts(HttpServletRequest request) {
        try {
            return request.getParts();
        } catch (IllegalStateException e) {
            throw tooMuch();
        } catch (IOException | ServletException e) {
            throw notWhole();
        }
    }

    /** A form in which no file was chosen sends one without a name. */
    private static boolean isFile(Part part) {
        return UploadedFile.FIELD.equals(part.getName()) && part.getSubmittedFileName() != null
            && !(part.getSubmittedFileName().isEmpty() && part.getSize() == 0);
    }

    private Refusal tooMuch() {
        return new Refusal(UploadedFile.FIELD,
            "Files: at most %d, with %d MB together, can be added at once. Nothing was added."
                .formatted(settings.atOnce(), settings.request().toMegabytes()));
    }

    private static Refusal notWhole() {
        return new Refusal(UploadedFile.FIELD,
            "Files: what was sent did not arrive whole. Nothing was added. Send it again.");
    }
}
