package org.conferencecomplaints.correspondence.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.conferencecomplaints.platform.DurableFile;
import org.conferencecomplaints.platform.Sha256;

/** The mailer of a try-out, where no mail server is set: each message becomes a file that mail programs open. */
class FolderMailer implements Mailer {

    private static final String ENDING = ".eml";
    /** After the text; what is enclosed comes behind it. */
    private static final int LETTER = 1;

    private final Path folder;
    private final MimeMail mime;

    FolderMailer(Path folder, MimeMail mime) {
        this.folder = folder;
        this.mime = mime;
    }

    /** Writes the message under its id, so that sending it again leaves one file. */
    @Override
    public void send(Mail mail) {
        try {
            Files.createDirectories(folder);
            Path unfinished = Files.createTempFile(folder, "unfinished-", ".tmp");
            try {
                try (OutputStream out = Files.newOutputStream(unfinished)) {
                    mime.compose(mail).writeTo(out);
                }
                DurableFile.put(unfinished, file(mail.messageId()));
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Message " + mail.messageId() + " cannot be written to " + folder, e);
        } catch (MessagingException e) {
            throw new IllegalStateException("Message " + mail.messageId() + " cannot be written to " + folder, e);
        }
    }

    private Path file(String messageId) {
        return folder.resolve(messageId.replaceAll("[^A-Za-z0-9@._-]", "_") + ENDING);
    }

    @Override
    public Optional<Boolean> hasLeft(String messageId) {
        return Optional.of(Files.exists(file(messageId)));
    }

    @Override
    public Optional<List<ChannelLetter>> got(Instant from, Instant to) {
        if (!Files.exists(folder)) {
            return Optional.of(List.of());
        }
        try (Stream<Path> files = Files.list(folder)) {
            return Optional.of(files.filter(file -> file.toString().endsWith(ENDING)).map(FolderMailer::read)
                .flatMap(Optional::stream)
                .filter(found -> !found.at().isBefore(from) && found.at().isBefore(to)).toList());
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " cannot be read", e);
        }
    }

    @Override
    public void forget(List<String> names) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(file -> file.toString().endsWith(ENDING)).toList()) {
                String message = file.getFileName() + "\n" + Files.readString(file, StandardCharsets.ISO_8859_1);
                if (names.stream().anyMatch(message::contains)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " cannot be read", e);
        }
    }

    /** What is in a file; empty for a message without a PDF, such as a notice to staff. */
    private static Optional<ChannelLetter> read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            MimeMessage message = new MimeMessage(null, in);
            if (!(message.getContent() instanceof Multipart parts)) {
                return Optional.empty();
            }
            byte[] pdf = parts.getBodyPart(LETTER).getInputStream().readAllBytes();
            String id = message.getMessageID().replaceAll("[<>]", "");
            return Optional.of(new ChannelLetter(null, id, message.getSentDate().toInstant(), Sha256.of(pdf)));
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException("The file " + file.getFileName() + " is no message that can be read", e);
        }
    }
}
