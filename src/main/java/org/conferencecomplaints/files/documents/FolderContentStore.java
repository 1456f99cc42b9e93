package org.conferencecomplaints.files.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.conferencecomplaints.platform.DurableFile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Stores content in files of a folder, each named by its document's id and nothing that anybody typed. */
@Component
class FolderContentStore implements ContentStore {

    private final Path folder;

    FolderContentStore(DocumentProperties settings) {
        this.folder = settings.folder();
    }

    @Override
    public String name() {
        return "folder";
    }

    /** Written beside its place and put there whole; a transaction that is undone takes the file with it. */
    @Override
    public void put(String id, InputStream from) throws IOException {
        Path file = file(id);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status == STATUS_ROLLED_BACK) {
                    delete(file, "A document that was not added");
                }
            }
        });
        Files.createDirectories(file.getParent());
        Path unfinished = Files.createTempFile(file.getParent(), "unfinished-", ".tmp");
        try {
            Files.copy(from, unfinished, StandardCopyOption.REPLACE_EXISTING);
            DurableFile.put(unfinished, file);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    @Override
    public void forget(String id) {
        delete(file(id), "A document whose time has passed");
    }

    private static void delete(Path file, String what) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(what + " is left over as " + file, e);
        }
    }

    @Override
    public InputStream open(String id) throws IOException {
        return Files.newInputStream(file(id));
    }

    /** Spread over folders: some file systems are slow with many files in one. */
    private Path file(String id) {
        return folder.resolve(id.substring(0, 2)).resolve(id);
    }
}
