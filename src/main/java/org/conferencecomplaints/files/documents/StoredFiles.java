package org.conferencecomplaints.files.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.List;
import java.util.UUID;
import org.conferencecomplaints.platform.Sha256;
import org.springframework.stereotype.Component;

/** Stores files that are not documents, such as papers as they were sent, in the same way as documents' content. */
@Component
public class StoredFiles {

    private final List<ContentStore> places;
    private final DocumentProperties settings;

    StoredFiles(List<ContentStore> places, DocumentProperties settings) {
        this.places = places;
        this.settings = settings;
    }

    /**
     * A file that is kept.
     *
     * @param size   in bytes
     * @param sha256 of the content, in hexadecimal
     * @param store  where it is
     */
    public record Kept(String id, long size, String sha256, String store) {}

    /** Keeps a file; it lasts if and only if the transaction does that is under way. */
    public Kept keep(Path file) {
        String id = UUID.randomUUID().toString();
        ContentStore place = place(settings.store());
        try (DigestInputStream content = new DigestInputStream(Files.newInputStream(file), Sha256.digest())) {
            place.put(id, content);
            return new Kept(id, Files.size(file), Sha256.of(content.getMessageDigest()),
                place.name());
        } catch (IOException e) {
            throw new UncheckedIOException("A file cannot be kept", e);
        }
    }

    /** The content, a piece at a time; its last bytes come only if all of it is what was kept. */
    public InputStream open(Kept kept) throws IOException {
        return new VerifiedContent(place(kept.store()).open(kept.id()), kept.id(), kept.size(), kept.sha256());
    }

    /** Lets go of a file, wherever it is kept. */
    public void forget(String id) {
        places.forEach(place -> place.forget(id));
    }

    private ContentStore place(String name) {
        return places.stream().filter(place -> place.name().equals(name)).findFirst().orElseThrow();
    }
}
