package org.conferencecomplaints.files.papers;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;
import org.conferencecomplaints.platform.Sha256;

/**
 * What each reader gets of a draft: read back before it is signed off, and put together exactly so.
 *
 * @param bundleId of the draft
 */
public record FinalList(String bundleId, List<Copy> copies) {

    /** One reader's papers, in their order. */
    public record Copy(Reader reader, List<Line> lines) {}

    /**
     * One of the papers as a reader gets it.
     *
     * @param instead what stands in its place; null otherwise
     */
    public record Line(PapersItem paper, Treatment treatment, PapersItem instead) {

        /** What the reader gets to see; null where it is withheld. */
        public PapersItem given() {
            return switch (treatment.how()) {
                case WHOLE -> paper;
                case INSTEAD -> instead;
                case WITHHELD -> null;
            };
        }
    }

    /** The checksum (SHA-256) by which it is known to be the list that was read back. */
    public String checksum() {
        StringJoiner all = new StringJoiner("\u0000").add(bundleId);
        for (Copy copy : copies) {
            all.add(copy.reader().key()).add(copy.reader().label());
            copy.lines()
                .forEach(line -> all.add(line.paper().id()).add(line.paper().title()).add(said(line.treatment())));
        }
        return Sha256.of(all.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String said(Treatment treatment) {
        return String.join("\u0000", treatment.how().name(), Objects.toString(treatment.instead()),
            Objects.toString(treatment.reason()), Objects.toString(treatment.by()), Objects.toString(treatment.at()));
    }
}
