package org.conferencecomplaints.correspondence.letters;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.conferencecomplaints.casework.casefile.CaseFile;
import org.conferencecomplaints.casework.complainants.Complainant;
import org.conferencecomplaints.casework.complainants.Complainants;
import org.conferencecomplaints.casework.register.Complaint;
import org.conferencecomplaints.correspondence.layout.Xhtml;
import org.conferencecomplaints.organisation.Councils;
import org.conferencecomplaints.organisation.LineManagers;
import org.conferencecomplaints.organisation.Person;
import org.conferencecomplaints.organisation.Staff;
import org.springframework.stereotype.Component;

/** Resolves the recipients that a template's {@code to:} names. A new role is a line in {@link #WAYS}. */
@Component
public class Recipients {

    private static final Map<String, Way> WAYS = Map.ofEntries(
        Map.entry(Recipient.COMPLAINANT, (role, known) -> complainants(known.complainants())),
        Map.entry("conference-service", Recipients::conferenceService),
        Map.entry("professional-body", Recipients::professionalBody),
        Map.entry("agency", Recipients::agency),
        Map.entry("chair", (role, known) -> known.person(role, known.complaint().conferenceChair())),
        Map.entry("line-manager", (role, known) -> known.person(role, known.lineManager())),
        Map.entry("investigator", (role, known) -> known.person(role, known.text("investigator"))),
        Map.entry("panel-chair", (role, known) -> known.person(role, known.text("panelChair"))),
        Map.entry("reconvened-chair", (role, known) -> known.person(role, known.text("reconvenedChair"))),
        Map.entry("independent-chair", (role, known) -> known.members(role)),
        Map.entry("business-manager", (role, known) -> known.members(role)),
        Map.entry("panel-social-care", (role, known) -> known.outsider(role, "panelSocialCare")),
        Map.entry("panel-health", (role, known) -> known.outsider(role, "panelHealth")),
        Map.entry("panel-other", (role, known) -> known.outsider(role, "panelOther")),
        Map.entry("panel-member", (role, known) -> known.outsiders(role, "panelMembersEmails")));

    /** Members of a panel from elsewhere: where nobody has said how they are reached, they get no letter. */
    private static final Set<String> MAY_BE_UNREACHABLE = Set.of("panel-social-care", "panel-health", "panel-other",
        "panel-member");

    /** The roles that templates may name. */
    public static final Set<String> ROLES = WAYS.keySet();

    private static final Pattern EMAIL_ADDRESS = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");

    private final CaseFile caseFile;
    private final Complainants complainants;
    private final Councils councils;
    private final Staff staff;
    private final LineManagers lineManagers;

    Recipients(CaseFile caseFile, Complainants complainants, Councils councils, Staff staff,
               LineManagers lineManagers) {
        this.caseFile = caseFile;
        this.complainants = complainants;
        this.councils = councils;
        this.staff = staff;
        this.lineManagers = lineManagers;
    }

    private interface Way {
        List<Recipient> find(String role, Known known);
    }

    private record Known(Complaint complaint, List<Complainant> complainants, Map<String, Object> facts,
                         Councils.Council council, Staff staff, LineManagers lineManagers) {

        String text(String fact) {
            Object value = facts.get(fact);
            return value == null ? "" : Xhtml.clean(value.toString()).strip();
        }

        String lineManager() {
            return lineManagers.forChair(complaint.conferenceChair());
        }

        /** Staff get their letters by e-mail, at the address of their account. */
        List<Recipient> person(String role, String userId) {
            return staff.find(userId).map(person -> byEmail(role, person)).stream().toList();
        }

        /** Somebody named on a form; nobody where their e-mail address was not given beside the name. */
        List<Recipient> outsider(String role, String field) {
            String email = text(field + "Email");
            return email.isEmpty() ? List.of() : List.of(Recipient.byEmail(role, text(field), email));
        }

        /** Several people, one to a line: the name, a comma and the e-mail address. */
        List<Recipient> outsiders(String role, String field) {
            return text(field).lines().filter(line -> line.contains(",")).map(line -> {
                int comma = line.lastIndexOf(',');
                return Recipient.byEmail(role, line.substring(0, comma).strip(), line.substring(comma + 1).strip());
            }).collect(Collectors.toMap(Recipient::name, each -> each, (first, again) -> first, LinkedHashMap::new))
                .values().stream().toList();
        }

        /** Everybody in the council's group of that name. */
        List<Recipient> members(String role) {
            return staff.membersOf(complaint.tenant() + "-" + role).stream().map(person -> byEmail(role, person))
                .toList();
        }

        private static Recipient byEmail(String role, Person person) {
            return Recipient.byEmail(role, person.name(), person.email());
        }
    }

    /** Everybody who complains, each with their own way to be reached; after them their advocate, who gets a copy. */
    private static List<Recipient> complainants(List<Complainant> people) {
        List<Recipient> found = new ArrayList<>();
        for (Complainant person : people) {
            found.add(Recipient.complainant(person));
            if (person.copiesAdvocate()) {
                found.add(Recipient.advocate(person));
            }
        }
        return found;
    }

    private static List<Recipient> conferenceService(String role, Known known) {
        Councils.Mailbox service = known.council().conferenceService();
        return List.of(Recipient.byEmail(role, service.name(), service.email()));
    }

    /**
     * Nothing goes to a professional without the complainant's recorded consent (H-0.2). The first line of whom the
     * complainant is to contact is the name.
     */
    private static List<Recipient> professionalBody(String role, Known known) {
        if (!known.text("redirectConsent").equals("true")) {
            throw new IllegalStateException("A letter of " + known.complaint().reference()
                + " cannot be issued: the complainant's consent to a referral is not recorded");
        }
        String name = known.text("redirectTo").lines().findFirst().orElse("").strip();
        return List.of(Recipient.byEmail(role, name, known.text("redirectEmail")));
    }

    /** By e-mail where its contact point is an e-mail address and nothing else, by post otherwise (B-2.7). */
    private static List<Recipient> agency(String role, Known known) {
        String name = known.text("agencyName");
        String contact = known.text("agencyContact");
        return List.of(EMAIL_ADDRESS.matcher(contact).matches()
            ? Recipient.byEmail(role, name, contact)
            : Recipient.byPost(role, name, contact));
    }

    /**
     * Those who have the roles in this complaint, in the order of the roles; who has two gets one letter. Fails where
     * a role has nobody or they cannot be reached: no safe address, nothing leaves.
     */
    List<Recipient> forRoles(List<String> roles, Complaint complaint) {
        return forRoles(roles, complaint, recipient -> true);
    }

    /** Those of them who are meant; nobody else has to be reachable. */
    List<Recipient> forRoles(List<String> roles, Complaint complaint, Predicate<Recipient> some) {
        Known known = new Known(complaint, complainants.active(complaint.reference()),
            caseFile.facts(complaint.reference()), councils.forTenant(complaint.tenant()), staff, lineManagers);
        List<Recipient> found = new ArrayList<>();
        for (String role : roles) {
            for (Recipient recipient : find(role, known, some)) {
                if (found.stream().noneMatch(recipient::isSameAs)) {
                    found.add(recipient);
                }
            }
        }
        return found;
    }

    /** Whether a safe way to write to all those who complain is known, where the letter goes to them. */
    boolean complainantsReachable(List<String> roles, String reference) {
        return !roles.contains(Recipient.COMPLAINANT)
            || complainants(complainants.active(reference)).stream().allMatch(Recipient::canBeReached);
    }

    private static List<Recipient> find(String role, Known known, Predicate<Recipient> some) {
        List<Recipient> all = WAYS.get(role).find(role, known);
        if (all.isEmpty() && !MAY_BE_UNREACHABLE.contains(role)) {
            throw new IllegalStateException("A letter of " + known.complaint().reference()
                + " cannot be issued: nobody is the " + role);
        }
        List<Recipient> found = all.stream().filter(some).toList();
        found.forEach(recipient -> requireReachable(recipient, known.complaint()));
        return found;
    }

    private static void requireReachable(Recipient recipient, Complaint complaint) {
        if (!recipient.canBeReached()) {
            throw new IllegalStateException("A letter of " + complaint.reference() + " cannot be issued: the name or "
                + (recipient.byPost() ? "postal" : "e-mail") + " address of the "
                + recipient.role() + " is missing or too long");
        }
    }
}
