package org.conferencecomplaints.files.packs;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.conferencecomplaints.platform.Sha256;

/**
 * One piece of a complaint's file: what it tells in lines, or a file.
 *
 * @param id      unique in the complaint: small letters, digits and hyphens
 * @param title   what people know it by
 * @param at      since when it has been in the file; null for what is drawn up anew each time
 * @param mark    why it does not stand as it is, such as having been taken back; null where it stands
 * @param concern whom it concerns
 * @param lines   what it tells; none where it is a file
 * @param file    null where it tells it in lines
 */
public record Piece(PackSection section, String id, String title, Instant at, String mark, ConcernedPerson concern,
                    List<PackLine> lines, Attachment file) {

    /** A piece that is told in lines. */
    public static Piece told(PackSection section, String id, String title, Instant at, ConcernedPerson concern,
                             List<PackLine> lines) {
        return new Piece(section, id, title, at, null, concern, List.copyOf(lines), null);
    }

    /** A piece that is a file; {@code mark} is null where it stands. */
    public static Piece kept(PackSection section, String id, String title, Instant at, String mark,
                             ConcernedPerson concern,
                             Attachment file) {
        return new Piece(section, id, title, at, mark, concern, List.of(), file);
    }

    /** The same with a mark. */
    public Piece marked(String with) {
        return new Piece(section, id, title, at, with, concern, lines, file);
    }

    /** The same telling other lines. */
    public Piece telling(List<PackLine> other) {
        return new Piece(section, id, title, at, mark, concern, List.copyOf(other), file);
    }

    /** The same with another file in its place. */
    public Piece keeping(Attachment other) {
        return new Piece(section, id, title, at, mark, concern, List.of(), other);
    }

    public boolean isFile() {
        return file != null;
    }

    /** What it tells, as one text. */
    public String text() {
        return lines.stream().map(line -> line.label() + "\n" + line.text()).collect(Collectors.joining("\n"));
    }

    /** Another one as soon as anything that a reader would see of it has changed. */
    public String fingerprint() {
        String seen = title + "\n" + mark + "\n" + (isFile() ? file.sha256() : text());
        return Sha256.of(seen.getBytes(StandardCharsets.UTF_8));
    }
}
