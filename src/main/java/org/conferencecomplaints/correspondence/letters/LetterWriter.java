package org.conferencecomplaints.correspondence.letters;

import java.util.Map;
import org.conferencecomplaints.casework.register.Complaint;
import org.conferencecomplaints.correspondence.layout.LetterBody;
import org.conferencecomplaints.correspondence.templates.LetterTemplate;
import org.conferencecomplaints.organisation.Staff;
import org.springframework.stereotype.Component;

/** Fills in a template for one recipient, with the words that are for them and nothing that is another's. */
@Component
class LetterWriter {

    private final LetterFields fields;
    private final Enclosures enclosures;
    private final Signatories signatories;
    private final EnclosedPapers papers;
    private final Staff staff;

    LetterWriter(LetterFields fields, Enclosures enclosures, Signatories signatories, EnclosedPapers papers,
                 Staff staff) {
        this.fields = fields;
        this.enclosures = enclosures;
        this.signatories = signatories;
        this.papers = papers;
        this.staff = staff;
    }

    /** What all recipients of a letter have in common. */
    Letterhead letterhead(LetterTemplate template, Complaint complaint) {
        return new Letterhead(template, complaint, fields.forComplaint(complaint),
            enclosures.forTemplate(template, complaint.reference()));
    }

    /** A template's letter about one complaint, before it is written to somebody. */
    final class Letterhead {

        private final LetterTemplate template;
        private final Complaint complaint;
        private final Map<String, Object> common;
        private final String enclosed;

        private Letterhead(LetterTemplate template, Complaint complaint, Map<String, Object> common, String enclosed) {
            this.template = template;
            this.complaint = complaint;
            this.common = common;
            this.enclosed = enclosed;
        }

        LetterStore.Draft to(Recipient recipient, String issueKey) {
            Map<String, Object> values = fields.readBy(recipient, complaint, common);
            values.put(LetterFields.PAPERS_ENCLOSED, papers.goWith(issueKey, recipient));
            Signatories.Signatory signatory = signatories.forRole(template.signed().with(values), complaint);
            LetterBody body = new LetterBody(template.bodyFor(values, recipient.format()), null, enclosed);
            return new LetterStore.Draft(issueKey, complaint.reference(), 1,
                new Letter.Content(template.name(), template.subjectFor(values), body.xhtml(null), template.clause(),
                    template.filing(), signatory.title(), signatory.name()),
                recipient, staff.currentUser(), null);
        }
    }
}
