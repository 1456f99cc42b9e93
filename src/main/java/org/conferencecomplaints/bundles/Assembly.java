package org.conferencecomplaints.bundles;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.conferencecomplaints.calendar.WorkingDays;
import org.conferencecomplaints.documents.Document;
import org.conferencecomplaints.documents.Documents;
import org.conferencecomplaints.paper.Content;
import org.conferencecomplaints.paper.Cover;
import org.conferencecomplaints.paper.Item;
import org.conferencecomplaints.paper.Markup;
import org.conferencecomplaints.paper.NotPrintable;
import org.conferencecomplaints.paper.PaginatedPdf;
import org.conferencecomplaints.paper.WorkFolder;
import org.conferencecomplaints.people.Staff;
import org.conferencecomplaints.register.Complaint;
import org.springframework.stereotype.Component;

/** Puts one reader's papers together: what they get, and in the index also what they do not get, why and who said so. */
@Component
class Assembly {

    private final Documents documents;
    private final Defaults defaults;
    private final WorkingDays workingDays;
    private final WorkFolder folder;
    private final Staff staff;
    private final Clock clock;

    Assembly(Documents documents, Defaults defaults, WorkingDays workingDays, WorkFolder folder, Staff staff, Clock clock) {
        this.documents = documents;
        this.defaults = defaults;
        this.workingDays = workingDays;
        this.folder = folder;
        this.staff = staff;
        this.clock = clock;
    }

    /**
     * Papers that have been put together.
     *
     * @param pdf in a file of its own, for whoever asked to remove
     */
    record Made(Reader reader, Path pdf, int pages) {
    }

    /** What is put together for all readers alike. */
    record Work(Complaint complaint, String title, Bundle bundle, List<Paper> papers, Making asked) {
    }

    /** Papers for one reader; adds to {@code refused} what cannot be printed, in sentences that name it. */
    Made make(Work work, Reader reader, Set<String> refused) throws IOException {
        try (PaginatedPdf pdf = new PaginatedPdf(folder)) {
            for (Paper paper : work.papers()) {
                add(pdf, paper, defaults.of(work.bundle(), paper, reader), work.asked(), refused);
            }
            Path file = folder.file();
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                return new Made(reader, file, pdf.write(cover(work, reader), out));
            } catch (IOException | RuntimeException e) {
                Files.delete(file);
                throw e;
            }
        }
    }

    private void add(PaginatedPdf pdf, Paper paper, Treatment treatment, Making asked, Set<String> refused) {
        String date = workingDays.inWords(paper.date());
        String name = paper.title();
        try {
            switch (treatment.how()) {
                case WITHHELD -> pdf.mention(new Item(paper.outline(), date, note("Withheld", treatment, asked)));
                case INSTEAD -> {
                    Document instead = documents.find(treatment.instead()).orElseThrow();
                    name = instead.name();
                    pdf.add(new Item(paper.outline(), date, note("A redacted version stands in its place", treatment, asked)),
                        new Content(instead.mediaType(), () -> documents.open(instead), true));
                }
                case WHOLE -> pdf.add(new Item(paper.title(), date, ""), whole(paper, date));
                default -> throw new IllegalStateException("There is no other way");
            }
        } catch (NotPrintable e) {
            refused.add("\u201c" + name + "\u201d " + e.getMessage());
        }
    }

    private Content whole(Paper paper, String date) {
        return paper.isLetter()
            ? Content.of("application/pdf", () -> new ByteArrayInputStream(LetterCopy.pdf(paper.letter(), date)))
            : Content.of(paper.document().mediaType(), () -> documents.open(paper.document()));
    }

    /** What holds by itself is signed off with the whole. */
    private String note(String what, Treatment treatment, Making asked) {
        String by = staff.nameOf(treatment.by() == null ? asked.askedBy() : treatment.by());
        Instant at = treatment.at() == null ? asked.askedAt() : treatment.at();
        return "%s: %s%nSigned off by %s on %s.".formatted(what, treatment.reason(), by,
            workingDays.inWords(LocalDate.ofInstant(at, clock.getZone())));
    }

    private Cover cover(Work work, Reader reader) {
        String reference = work.complaint().reference();
        String body = """
            <table class="facts">
            <tr><th>Complaint</th><td>%s</td></tr>
            <tr><th>For</th><td>%s</td></tr>
            <tr><th>Put together on</th><td>%s</td></tr>
            <tr><th>Signed off by</th><td>%s</td></tr>
            </table>
            <p>These papers are confidential. Please keep them safe, show them to nobody who does not need them, and tell
            us at once if they have gone astray.</p>""".formatted(reference, Markup.escape(reader.label()),
            workingDays.inWords(LocalDate.now(clock)), Markup.escape(staff.nameOf(work.asked().askedBy())));
        return new Cover(work.title(), body, reference + ": for " + reader.label());
    }

    static void remove(List<Made> made) {
        for (Made each : made) {
            try {
                Files.deleteIfExists(each.pdf());
            } catch (IOException e) {
                throw new UncheckedIOException("Papers are left over as " + each.pdf(), e);
            }
        }
    }
}
