package org.conferencecomplaints.files.papers;

import java.io.BufferedOutputStream;
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
import org.conferencecomplaints.casework.register.Complaint;
import org.conferencecomplaints.correspondence.pdf.Cover;
import org.conferencecomplaints.correspondence.pdf.IndexItem;
import org.conferencecomplaints.correspondence.pdf.Markup;
import org.conferencecomplaints.correspondence.pdf.NotPrintable;
import org.conferencecomplaints.correspondence.pdf.PaginatedPdf;
import org.conferencecomplaints.correspondence.pdf.WorkFolder;
import org.conferencecomplaints.deadlines.calendar.WorkingDays;
import org.conferencecomplaints.organisation.Staff;
import org.springframework.stereotype.Component;

/** Assembles one reader's papers: what they get, and in the index also what they do not get, why and who said so. */
@Component
class PapersAssembly {

    private final PaperContent content;
    private final WorkingDays workingDays;
    private final WorkFolder folder;
    private final Staff staff;
    private final Clock clock;

    PapersAssembly(PaperContent content, WorkingDays workingDays, WorkFolder folder, Staff staff, Clock clock) {
        this.content = content;
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
    record Made(Reader reader, Path pdf, int pages) {}

    /** What is put together for all readers alike. */
    record Work(Complaint complaint, String title, PapersJob asked) {}

    /** Papers for one reader; adds to {@code refused} what cannot be printed, in sentences that name it. */
    Made make(Work work, FinalList.Copy copy, Set<String> refused) throws IOException {
        Reader reader = copy.reader();
        try (PaginatedPdf pdf = new PaginatedPdf(folder)) {
            for (FinalList.Line line : copy.lines()) {
                add(pdf, line, work.asked(), refused);
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

    private void add(PaginatedPdf pdf, FinalList.Line line, PapersJob asked, Set<String> refused) {
        PapersItem paper = line.paper();
        Treatment treatment = line.treatment();
        String date = workingDays.inWords(paper.date());
        String name = paper.title();
        try {
            switch (treatment.how()) {
                case WITHHELD -> pdf.mention(new IndexItem(paper.outline(), date, note("Withheld", treatment, asked)));
                case INSTEAD -> {
                    name = line.instead().document().name();
                    pdf.add(
                        new IndexItem(paper.outline(), date,
                            note("A redacted version stands in its place", treatment, asked)),
                        content.redacted(line.instead()));
                }
                case WHOLE -> pdf.add(new IndexItem(paper.title(), date, ""), content.printable(paper));
                default -> throw new IllegalStateException("There is no other way");
            }
        } catch (NotPrintable e) {
            refused.add("\u201c" + name + "\u201d " + e.getMessage());
        }
    }

    /** What holds by itself is signed off with the whole. */
    private String note(String what, Treatment treatment, PapersJob asked) {
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
            us at once if they have gone astray.</p>"""
            .formatted(reference, Markup.escape(reader.label()),
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
