package org.conferencecomplaints.correspondence.letters;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.conferencecomplaints.casework.casefile.CaseFile;
import org.conferencecomplaints.casework.complainants.AddressTask;
import org.conferencecomplaints.casework.complainants.Complainant;
import org.conferencecomplaints.casework.complainants.Complainants;
import org.conferencecomplaints.casework.register.Complaint;
import org.conferencecomplaints.correspondence.layout.Xhtml;
import org.conferencecomplaints.correspondence.templates.LetterVocabulary;
import org.conferencecomplaints.deadlines.Clauses;
import org.conferencecomplaints.deadlines.Deadline;
import org.conferencecomplaints.deadlines.Deadlines;
import org.conferencecomplaints.deadlines.calendar.AnswerWindows;
import org.conferencecomplaints.deadlines.calendar.WorkingDays;
import org.conferencecomplaints.organisation.Councils;
import org.conferencecomplaints.organisation.Person;
import org.conferencecomplaints.organisation.Staff;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * The fields that a letter may quote: the facts of the case, the council's details, and the due dates of the
 * complaint's deadlines.
 */
@Component
public class LetterFields {

    /** True on a complainant's own letter, and its copy to their advocate, where others get it too. */
    public static final String TO_COMPLAINANT = "toComplainant";

    /** True where the papers of the occasion go along with the letter. */
    static final String PAPERS_ENCLOSED = "papersEnclosed";

    private static final Set<String> STANDING = Set.of("reference", "today", "letterDate", "unitName", "unitPhone",
        "unitEmail", "unitAddress", "councilName", "chairName", TO_COMPLAINANT,
        PAPERS_ENCLOSED);

    /** Fields of forms that hold a user id; letters show the person's name, and as xEmail their e-mail address. */
    private static final Set<String> PEOPLE = Set.of("conferenceChair", "newChair", "reconvenedChair", "investigator",
        "panelChair");

    /** What letters never quote: where and how people are reached stands above a letter, or nowhere. */
    private static final Set<String> PRIVATE = Set.of(Complainant.CHANNEL, Complainant.ADDRESS, Complainant.EMAIL,
        Complainant.CONTACT_NOTES, "advocateChannel", "advocateAddress", "advocateEmail", AddressTask.FOR_WHOM,
        AddressTask.CHANNEL, AddressTask.ADDRESS, AddressTask.EMAIL, AddressTask.HOW_KNOWN, "panelSocialCareEmail",
        "panelHealthEmail", "panelOtherEmail", "panelMembersEmails");

    /** What others than the complainants may read of them. */
    private static final Set<String> FOR_OTHERS = Set.of(Complainant.NAME, Complainant.RELATIONSHIP,
        Complainant.REPRESENTING);

    private static final Pattern ISO_DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final CaseFile caseFile;
    private final Complainants complainants;
    private final Councils councils;
    private final Staff staff;
    private final Deadlines deadlines;
    private final WorkingDays workingDays;
    private final LetterVocabulary vocabulary;
    private final Clauses clauses;
    private final AnswerWindows windows;
    private final Clock clock;

    LetterFields(CaseFile caseFile, Complainants complainants, Councils councils, Staff staff, Deadlines deadlines,
                 WorkingDays workingDays, LetterVocabulary vocabulary, Clauses clauses, AnswerWindows windows,
                 Clock clock) {
        this.caseFile = caseFile;
        this.complainants = complainants;
        this.councils = councils;
        this.staff = staff;
        this.deadlines = deadlines;
        this.workingDays = workingDays;
        this.vocabulary = vocabulary;
        this.clauses = clauses;
        this.windows = windows;
        this.clock = clock;
    }

    /** Every name a template may use. */
    public static Set<String> names(LetterVocabulary vocabulary, Clauses clauses, AnswerWindows windows) {
        Set<String> names = new TreeSet<>(vocabulary.fields());
        vocabulary.fields().forEach(field -> names.add(passed(field)));
        names.addAll(STANDING);
        PEOPLE.forEach(person -> names.add(email(person)));
        clauses.ids().forEach(clause -> names.add(due(clause)));
        windows.inDays().keySet().forEach(window -> names.add(days(window)));
        names.removeIf(name -> PRIVATE.contains(name.replaceAll("_.*", "")));
        return names;
    }

    /** The values for everybody who has a part in the complaint, now. What is not known is the empty string. */
    Map<String, Object> forComplaint(Complaint complaint) {
        Map<String, Object> fields = new HashMap<>();
        names(vocabulary, clauses, windows).forEach(name -> fields.put(name, ""));
        windows.inDays().forEach((window, days) -> fields.put(days(window), days.toString()));
        Map<String, Object> facts = new HashMap<>(caseFile.facts(complaint.reference()));
        facts.keySet().removeAll(Complainant.KEYS);
        facts.keySet().removeAll(PRIVATE);
        facts.forEach((name, value) -> putFact(fields, name, value));
        deadlines.of(complaint.reference()).stream().sorted(Comparator.comparingLong(Deadline::id))
            .forEach(deadline -> fields.put(due(deadline.clause()), workingDays.inWords(deadline.lastDay())));
        putStanding(fields, complaint);
        return fields;
    }

    /** The values of an imaginary complaint of a council. */
    public Map<String, Object> ofSample(String tenant, Map<String, String> sample) {
        Map<String, Object> fields = new HashMap<>();
        names(vocabulary, clauses, windows).forEach(name -> fields.put(name, ""));
        windows.inDays().forEach((window, days) -> fields.put(days(window), days.toString()));
        putCouncil(fields, councils.forTenant(tenant));
        sample.forEach((name, value) -> {
            fields.put(name, shown(name, value));
            fields.replace(LetterVocabulary.choice(name, value), true);
        });
        return fields;
    }

    /**
     * The same for one of them. Whoever complains, and their advocate, reads what is theirs and nothing that is another
     * complainant's; anybody else reads who complains and for whom, and no more of them.
     *
     * @param common what {@link #forComplaint} gave
     */
    Map<String, Object> readBy(Recipient recipient, Complaint complaint, Map<String, Object> common) {
        Map<String, Object> fields = new HashMap<>(common);
        boolean own = recipient.person() > 0;
        Map<String, Object> known = new HashMap<>(own
            ? complainants.get(complaint.reference(), recipient.person()).answers()
            : complainants.shared(complaint.reference()));
        known.keySet().removeAll(PRIVATE);
        if (!own) {
            known.keySet().retainAll(FOR_OTHERS);
        }
        known.forEach((name, value) -> putFact(fields, name, value));
        fields.put(TO_COMPLAINANT, own);
        return fields;
    }

    private void putFact(Map<String, Object> fields, String name, Object value) {
        fields.put(name, shown(name, value));
        fields.put(passed(name), value instanceof String text && isPassed(text));
        if (value instanceof String text) {
            fields.replace(LetterVocabulary.choice(name, text), true);
            if (PEOPLE.contains(name)) {
                fields.put(email(name), staff.find(text).map(Person::email).orElse(""));
            }
        }
    }

    private void putStanding(Map<String, Object> fields, Complaint complaint) {
        fields.put("reference", complaint.reference());
        fields.put("chairName", staff.nameOf(complaint.conferenceChair()));
        putCouncil(fields, councils.forTenant(complaint.tenant()));
    }

    private void putCouncil(Map<String, Object> fields, Councils.Council council) {
        fields.put("today", workingDays.inWords(LocalDate.now(clock)));
        fields.put("letterDate", workingDays.inWords(LocalDate.now(clock)));
        fields.put("unitName", council.unit().name());
        fields.put("unitPhone", council.unit().phone());
        fields.put("unitEmail", council.unit().email());
        fields.put("unitAddress", String.join(", ", council.unit().address()));
        fields.put("councilName", council.name());
    }

    private Object shown(String name, Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Boolean) {
            return value;
        }
        String text = Xhtml.clean(value.toString()).strip();
        if (text.equals("true") || text.equals("false")) {
            return Boolean.valueOf(text);
        }
        if (PEOPLE.contains(name) && !text.isEmpty()) {
            return staff.nameOf(text);
        }
        return ISO_DATE.matcher(text).matches() ? shownDate(text) : text;
    }

    private String shownDate(String text) {
        try {
            return workingDays.inWords(LocalDate.parse(text));
        } catch (DateTimeParseException looksLikeADateOnly) {
            return text;
        }
    }

    /** True where the field holds a date that is over, such as newReportDue_passed. */
    private static String passed(String field) {
        return field + "_passed";
    }

    private boolean isPassed(String text) {
        try {
            return ISO_DATE.matcher(text).matches() && LocalDate.parse(text).isBefore(LocalDate.now(clock));
        } catch (DateTimeParseException looksLikeADateOnly) {
            return false;
        }
    }

    private static String email(String person) {
        return person + "Email";
    }

    /** The window further-review is {@code windowFurtherReview} in templates: its number of working days. */
    private static String days(String window) {
        return "window" + Arrays.stream(window.split("-")).map(StringUtils::capitalize).collect(Collectors.joining());
    }

    /** H-1.2 is {@code dueH12} in templates. */
    private static String due(String clause) {
        return "due" + clause.replaceAll("[^A-Za-z0-9]", "");
    }
}
