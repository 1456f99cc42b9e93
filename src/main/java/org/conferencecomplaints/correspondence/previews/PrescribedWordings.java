package org.conferencecomplaints.correspondence.previews;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conferencecomplaints.correspondence.letters.LetterPdf;
import org.conferencecomplaints.correspondence.letters.LetterTemplates;
import org.conferencecomplaints.correspondence.templates.LetterTemplate;
import org.conferencecomplaints.organisation.Councils;
import org.springframework.stereotype.Component;

/**
 * The texts that a procedure prescribes for the council's own papers: printed as they are, addressed to nobody
 * (B-2.1).
 */
@Component
public class PrescribedWordings {

    private final LetterTemplates templates;
    private final LetterPdf pdf;
    private final Councils councils;

    public PrescribedWordings(LetterTemplates templates, LetterPdf pdf, Councils councils) {
        this.templates = templates;
        this.pdf = pdf;
        this.councils = councils;
    }

    /** A text that can be printed: its name, such as {@code conference-invitation-wording}, and its heading. */
    public record Wording(String council, String name, String title) {}

    /** The texts of one council, by name. */
    public List<Wording> forCouncil(String council) {
        return templates.wordings(council).stream()
            .map(template -> new Wording(council, template.name().substring(council.length() + 1), title(template)))
            .toList();
    }

    /** The text as PDF; empty where the council has none of this name. */
    public Optional<byte[]> pdf(String council, String name) {
        return templates.wordings(council).stream().filter(template -> template.name().equals(council + "/" + name))
            .findFirst().map(template -> pdf.ofWording(title(template), template.bodyFor(Map.of()),
                councils.forTenant(council)));
    }

    private static String title(LetterTemplate template) {
        return template.subjectFor(Map.of());
    }
}
