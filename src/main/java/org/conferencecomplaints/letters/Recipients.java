package org.conferencecomplaints.letters;

import java.util.Map;
import java.util.Set;
import org.conferencecomplaints.casefile.CaseFile;
import org.conferencecomplaints.people.Councils;
import org.conferencecomplaints.register.Complaint;
import org.springframework.stereotype.Component;

/** Finds those whom a template's {@code to:} names. A new role is a line in {@link #WAYS}. */
@Component
class Recipients {

    private static final Map<String, Way> WAYS = Map.of(
        "complainant", (role, known) -> known.text("contactChannel").equals(Recipient.EMAIL)
            ? Recipient.byEmail(role, known.complaint().complainantName(), known.text("complainantEmail"))
            : Recipient.byPost(role, known.complaint().complainantName(), known.text("complainantAddress")),
        "conference-service", (role, known) -> Recipient.byEmail(role,
            known.council().conferenceService().name(), known.council().conferenceService().email()),
        "professional-body", Recipients::professionalBody);

    /** The roles that templates may name. */
    static final Set<String> ROLES = WAYS.keySet();

    private final CaseFile caseFile;
    private final Councils councils;

    Recipients(CaseFile caseFile, Councils councils) {
        this.caseFile = caseFile;
        this.councils = councils;
    }

    private interface Way {
        Recipient find(String role, Known known);
    }

    private record Known(Complaint complaint, Map<String, Object> facts, Councils.Council council) {

        String text(String fact) {
            Object value = facts.get(fact);
            return value == null ? "" : Xhtml.clean(value.toString()).strip();
        }
    }

    /**
     * Nothing goes to a professional without the complainant's recorded consent (H-0.2). The first line of whom the
     * complainant is to contact is the name.
     */
    private static Recipient professionalBody(String role, Known known) {
        if (!known.text("redirectConsent").equals("true")) {
            throw new IllegalStateException("A letter of " + known.complaint().reference()
                + " cannot be issued: the complainant's consent to a referral is not recorded");
        }
        String name = known.text("redirectTo").lines().findFirst().orElse("").strip();
        return Recipient.byEmail(role, name, known.text("redirectEmail"));
    }

    /** Who has the role in this complaint. Fails where they cannot be reached: no safe address, nothing leaves. */
    Recipient find(String role, Complaint complaint) {
        Recipient recipient = WAYS.get(role).find(role,
            new Known(complaint, caseFile.facts(complaint.reference()), councils.of(complaint.tenant())));
        if (!recipient.canBeReached()) {
            throw new IllegalStateException("A letter of " + complaint.reference() + " cannot be issued: the name or "
                + (recipient.channel().equals(Recipient.POST) ? "postal" : "e-mail") + " address of the " + role
                + " is missing or too long");
        }
        return recipient;
    }
}
