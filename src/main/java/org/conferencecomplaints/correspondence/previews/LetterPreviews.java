package org.conferencecomplaints.correspondence.previews;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conferencecomplaints.correspondence.layout.LetterFormat;
import org.conferencecomplaints.correspondence.letters.Letter;
import org.conferencecomplaints.correspondence.letters.LetterFields;
import org.conferencecomplaints.correspondence.letters.LetterPdf;
import org.conferencecomplaints.correspondence.letters.LetterStore;
import org.conferencecomplaints.correspondence.letters.LetterTemplates;
import org.conferencecomplaints.correspondence.letters.Recipient;
import org.conferencecomplaints.correspondence.templates.LetterTemplate;
import org.conferencecomplaints.organisation.Councils;
import org.springframework.stereotype.Component;

/** Every letter of a council with an imaginary complaint filled in, as it would leave: for those who write them. */
@Component
public class LetterPreviews {

    private static final String COMPLAINANT = "complainant";
    private static final Map<String, LetterFormat> FORMATS = Map.of("standard", LetterFormat.STANDARD,
        "large-print", new LetterFormat(true, false, null), "easy-read", new LetterFormat(false, true, null));

    private final LetterTemplates templates;
    private final LetterFields fields;
    private final SampleComplaint samples;
    private final LetterPdf pdf;
    private final PrescribedWordings wordings;
    private final Councils councils;
    private final Clock clock;

    LetterPreviews(LetterTemplates templates, LetterFields fields, SampleComplaint samples, LetterPdf pdf,
                   PrescribedWordings wordings, Councils councils, Clock clock) {
        this.templates = templates;
        this.fields = fields;
        this.samples = samples;
        this.pdf = pdf;
        this.wordings = wordings;
        this.councils = councils;
        this.clock = clock;
    }

    /**
     * A letter and what its file says of it.
     *
     * @param name      such as {@code feedback}
     * @param subject   its heading
     * @param to        roles of those who get it; none for a text that is printed, not sent
     * @param clause    the clauses it keeps; null where none asks for it
     * @param signed    titles of who signs it, several where a fact decides; none for a text that is printed
     * @param filing    where a copy is kept; null where none is
     * @param readFirst whether a person reads it before it leaves
     * @param copies    the ways in which it can be looked at
     */
    public record Preview(String name, String subject, List<String> to, String clause, List<String> signed,
                          String filing, boolean readFirst, List<Copy> copies) {}

    /** One way to look at a letter: to whom, as the template says it, and {@code standard} or another format. */
    public record Copy(String to, String format) {}

    /** The letters of a council, by name. */
    public List<Preview> forCouncil(String council) {
        return templates.forCouncil(council).stream().map(template -> preview(council, template)).toList();
    }

    private Preview preview(String council, LetterTemplate template) {
        Map<String, String> titles = councils.forTenant(council).signatories();
        List<String> signed = template.signed() == null
            ? List.of()
            : template.signed().keys().stream().map(titles::get).toList();
        return new Preview(template.name().substring(council.length() + 1), template.subjectFor(values(council, "")),
            template.to(), template.clause(), signed, template.filing(), template.isChecked(), copies(template));
    }

    private static List<Copy> copies(LetterTemplate template) {
        List<Copy> copies = new ArrayList<>();
        for (String role : template.to()) {
            copies.add(new Copy(role, "standard"));
            if (role.equals(COMPLAINANT)) {
                copies.add(new Copy(role, "large-print"));
                copies.add(new Copy(role, "easy-read"));
            }
        }
        return template.isWording() ? List.of(new Copy("nobody", "standard")) : copies;
    }

    /** The letter as PDF; empty where the council has none of this name, or not to them or in this format. */
    public Optional<byte[]> pdf(String council, String name, Copy copy) {
        Optional<LetterTemplate> found = templates.forCouncil(council).stream()
            .filter(template -> template.name().equals(council + "/" + name)).findFirst();
        if (found.isEmpty() || !copies(found.get()).contains(copy)) {
            return Optional.empty();
        }
        return found.get().isWording()
            ? wordings.pdf(council, name)
            : Optional.of(made(council, found.get(), copy));
    }

    private byte[] made(String council, LetterTemplate template, Copy copy) {
        Map<String, Object> values = values(council, copy.to());
        Recipient recipient = recipient(copy, values);
        String role = template.signed().with(values);
        Councils.Council settings = councils.forTenant(council);
        LetterStore.Draft draft = new LetterStore.Draft("", values.get("reference").toString(), 1,
            new Letter.Content(template.name(), template.subjectFor(values),
                template.bodyFor(values, recipient.format()), template.clause(), template.filing(),
                settings.signatories().get(role), settings.signatoryNames().get(role)),
            recipient, "", null);
        return pdf.render(draft.unsaved(clock.instant()), settings, List.of());
    }

    private Map<String, Object> values(String council, String role) {
        Map<String, Object> values = fields.ofSample(council, samples.forCouncil(council));
        values.put(LetterFields.TO_COMPLAINANT, role.equals(COMPLAINANT));
        return values;
    }

    private static Recipient recipient(Copy copy, Map<String, Object> values) {
        if (!copy.to().equals(COMPLAINANT)) {
            String title = Character.toUpperCase(copy.to().charAt(0)) + copy.to().substring(1).replace('-', ' ');
            return Recipient.byEmail(copy.to(), title, copy.to() + "@example.org");
        }
        return new Recipient(COMPLAINANT, 1, values.get("complainantName").toString(), Recipient.POST,
            values.getOrDefault(SampleComplaint.ADDRESS, "").toString(), null, FORMATS.get(copy.format()));
    }
}
