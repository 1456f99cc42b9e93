package org.conferencecomplaints.post;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Stands in for e-mail where no mail server is set: each message becomes a file that mail programs open. */
class FolderMailer implements Mailer {

    private final Path folder;
    private final MimeMail mime;

    FolderMailer(Path folder, MimeMail mime) {
        this.folder = folder;
        this.mime = mime;
    }

    /** Writes the message under its id, so that sending it again leaves one file. */
    @Override
    public void send(Mail mail) {
        String name = mail.messageId().replaceAll("[^A-Za-z0-9@._-]", "_") + ".eml";
        try {
            Files.createDirectories(folder);
            Path unfinished = Files.createTempFile(folder, "unfinished-", ".tmp");
            try {
                try (OutputStream out = Files.newOutputStream(unfinished)) {
                    mime.of(mail).writeTo(out);
                }
                Files.move(unfinished, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Message " + mail.messageId() + " cannot be written to " + folder, e);
        } catch (MessagingException e) {
            throw new IllegalStateException("Message " + mail.messageId() + " cannot be written to " + folder, e);
        }
    }
}
