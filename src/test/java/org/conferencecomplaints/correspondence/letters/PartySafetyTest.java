package org.conferencecomplaints.correspondence.letters;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.conferencecomplaints.casework.casefile.CaseFile;
import org.conferencecomplaints.casework.complainants.Complainant;
import org.conferencecomplaints.casework.complainants.ComplainantChanges;
import org.conferencecomplaints.casework.register.Complaint;
import org.conferencecomplaints.casework.register.Register;
import org.conferencecomplaints.correspondence.templates.LetterTemplate;
import org.conferencecomplaints.correspondence.templates.LetterVocabulary;
import org.conferencecomplaints.correspondence.templates.TemplateFault;
import org.conferencecomplaints.correspondence.templates.TemplateReader;
import org.conferencecomplaints.deadlines.Clauses;
import org.conferencecomplaints.deadlines.calendar.AnswerWindows;
import org.conferencecomplaints.engine.forms.Field;
import org.conferencecomplaints.engine.forms.FormCatalogue;
import org.conferencecomplaints.organisation.Councils;
import org.conferencecomplaints.procedures.Office;
import org.conferencecomplaints.procedures.OnTheEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * One person's address, telephone, e-mail or notes never appear on another's letter or copy: every template of both
 * councils, to everybody who gets it, with every choice that a form offers made at least once.
 */
@OnTheEngine
class PartySafetyTest {

    /** As many as the longest list of choices that letters ask about. */
    private static final int VARIANTS = 6;

    /** Nobody's letter says them: where and how people are reached stands above their own letter only. */
    private static final Set<String> NOWHERE = Set.of(Complainant.CONTACT_NOTES);

    /** Whose name it is, and for whom they speak, is known to everybody in the case. */
    private static final Set<String> NOT_PRIVATE = Set.of(Complainant.NAME, Complainant.RELATIONSHIP,
        Complainant.REPRESENTING, "authoritySeen", Complainant.CHANNEL, Complainant.LARGE_PRINT, Complainant.EASY_READ,
        Complainant.LANGUAGE, "advocateCopy", "advocateChannel");

    private static final Map<String, Object> ADA = Map.ofEntries(
        entry("complainantName", "Ada Okafor"), entry("complainantRelationship", "parent"),
        entry("contactChannel", "post"), entry("complainantAddress", "1 Hidden Lane\nE8 1AD"),
        entry("contactNotes", "Ring 07700 900111 at noon only"), entry("accessNeeds", "Ada's hearing loop"),
        entry("needInterpreter", "Yoruba, a woman"), entry("supporterName", "Sister Sade"),
        entry("advocateName", "Aled Advocate"), entry("advocateCopy", true), entry("advocateChannel", "email"),
        entry("advocateEmail", "aled@voices.example"));
    private static final Map<String, Object> BEN = Map.ofEntries(
        entry("complainantName", "Ben Okafor"), entry("complainantRelationship", "carer"),
        entry("contactChannel", "email"), entry("complainantEmail", "ben@refuge.example"),
        entry("contactNotes", "Text 07700 900222, never write to the old flat"),
        entry("accessNeeds", "Ben's ground floor"),
        entry("needInterpreter", "Polish sign language"), entry("supporterName", "Uncle Piotr"),
        entry("advocateName", "Bryn Barrister"), entry("advocateCopy", true), entry("advocateChannel", "post"),
        entry("advocateAddress", "9 Secret Chambers\nN1 9BB"));

    @Autowired
    private Office office;
    @Autowired
    private Register register;
    @Autowired
    private CaseFile caseFile;
    @Autowired
    private ComplainantChanges changes;
    @Autowired
    private FormCatalogue forms;
    @Autowired
    private Letters letters;
    @Autowired
    private LetterStore store;
    @Autowired
    private LetterTemplates templates;
    @Autowired
    private LetterWriter writer;
    @Autowired
    private Recipients recipients;
    @Autowired
    private LetterVocabulary vocabulary;
    @Autowired
    private Clauses clauses;
    @Autowired
    private Councils councils;
    @Autowired
    private AnswerWindows windows;

    @ParameterizedTest
    @ValueSource(strings = {"hackney", "brent"})
    void noLetterSaysWhatIsAnothers(String council) {
        String reference = joint(council);
        Map<String, List<String>> leaks = new TreeMap<>();
        for (int variant = 0; variant < VARIANTS; variant++) {
            everythingSaid(reference, council, variant);
            for (String template : templates(council)) {
                drafts(templates.get(template), reference)
                    .forEach(draft -> addLeaks(leaks, draft, draft.content().subject() + " " + draft.content().body()));
            }
        }
        assertThat(leaks).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hackney", "brent"})
    void noPaperOrMessageThatLeavesSaysWhatIsAnothers(String council) throws Exception {
        String reference = joint(council);
        everythingSaid(reference, council, 0);
        Map<String, List<String>> leaks = new TreeMap<>();
        Set<String> roles = new TreeSet<>();
        for (String template : templates(council)) {
            String key = letters.issue(reference, template, reference + template.hashCode());
            letters.render(key);
            for (Letter letter : store.current(key)) {
                roles.add(letter.recipient().role() + letter.recipient().person());
                addLeaks(leaks, letter, paper(letter));
                if (!letter.recipient().byPost()) {
                    letters.email(letter.id());
                    addLeaks(leaks, letter, message(letter));
                }
            }
        }
        assertThat(roles).contains("complainant1", "complainant2", "advocate1", "advocate2");
        assertThat(leaks).isEmpty();
    }

    @Test
    void aTemplateThatGivesSomebodyAwayIsFound() {
        String reference = joint("brent");
        LetterTemplate bad = template("<p>Write to 1 Hidden Lane, or ring 07700 900222.</p>");
        Map<String, List<String>> leaks = new TreeMap<>();
        drafts(bad, reference).forEach(draft -> addLeaks(leaks, draft, draft.content().body()));

        assertThat(leaks).containsOnlyKeys("brent/bad to complainant 1", "brent/bad to advocate 1",
            "brent/bad to complainant 2", "brent/bad to advocate 2", "brent/bad to chair 0");
        assertThat(leaks.get("brent/bad to complainant 1")).containsExactly("07700 900222");
        assertThat(leaks.get("brent/bad to chair 0")).containsExactlyInAnyOrder("1 Hidden Lane", "07700 900222");
    }

    @Test
    void whateverATemplateQuotesEachReadsTheirOwn() {
        String reference = joint("brent");
        LetterTemplate asks = template(
            "<p>{{accessNeeds}}; {{needInterpreter}}; {{supporterName}}; {{advocateName}}; {{complainantName}}</p>");
        Map<String, List<String>> leaks = new TreeMap<>();
        List<LetterStore.Draft> drafts = drafts(asks, reference);
        drafts.forEach(draft -> addLeaks(leaks, draft, draft.content().body()));

        assertThat(leaks).isEmpty();
        assertThat(drafts).extracting(draft -> draft.content().body()).containsExactly(
            "<p>Ada&#39;s hearing loop; Yoruba, a woman; Sister Sade; Aled Advocate; Ada Okafor</p>",
            "<p>Ada&#39;s hearing loop; Yoruba, a woman; Sister Sade; Aled Advocate; Ada Okafor</p>",
            "<p>Ben&#39;s ground floor; Polish sign language; Uncle Piotr; Bryn Barrister; Ben Okafor</p>",
            "<p>Ben&#39;s ground floor; Polish sign language; Uncle Piotr; Bryn Barrister; Ben Okafor</p>",
            "<p>; ; ; ; Ada Okafor and Ben Okafor</p>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"contactNotes", "complainantAddress", "complainantEmail", "advocateAddress",
        "advocateEmail", "safeAddress", "safeEmail", "howKnown"})
    void noTemplateMayQuoteHowSomebodyIsReached(String field) {
        assertThatThrownBy(() -> template("<p>{{" + field + "}}</p>")).isInstanceOf(TemplateFault.class)
            .hasMessageContaining("there is no field '" + field + "'");
    }

    @Test
    void everythingThatIsKnownOfSomebodyIsLookedFor() {
        Set<String> lookedFor = Stream.of(ADA, BEN).flatMap(person -> person.keySet().stream())
            .filter(key -> !NOT_PRIVATE.contains(key)).collect(Collectors.toSet());
        lookedFor.addAll(NOT_PRIVATE);
        assertThat(lookedFor).containsExactlyInAnyOrderElementsOf(Complainant.KEYS);
    }

    // ---- what is whose

    /** What may stand on nobody's letter but this person's own, or its copy to their advocate. */
    private record Secret(String text, Set<String> whose) {}

    private static List<Secret> secrets(String template) {
        List<Secret> secrets = new ArrayList<>();
        add(secrets, ADA, 1);
        add(secrets, BEN, 2);
        Map.of("chair", "chair", "line-manager", "line-manager", "panel-chair", "panel-chair")
            .forEach((role, user) -> secrets.add(new Secret("brent-" + user + "@example.org", Set.of(role + " 0"))));
        if (!template.equals("brent/investigation-notice")) {
            // B-2.15: all parties get the investigator's details, in that letter.
            secrets.add(new Secret("brent-investigator@example.org", Set.of("investigator 0")));
        }
        return secrets;
    }

    private static void add(List<Secret> secrets, Map<String, Object> person, int number) {
        Set<String> own = Set.of("complainant " + number);
        Set<String> copy = Set.of("advocate " + number);
        Set<String> both = Set.of("complainant " + number, "advocate " + number);
        person.forEach((key, value) -> {
            if (!NOT_PRIVATE.contains(key)) {
                Set<String> whose = NOWHERE.contains(key)
                    ? Set.of()
                    : Set.of("complainantAddress", "complainantEmail").contains(key)
                        ? own
                        : Set.of("advocateAddress", "advocateEmail").contains(key) ? copy : both;
                parts(value.toString()).forEach(part -> secrets.add(new Secret(part, whose)));
            }
        });
    }

    /** An address line by line; of notes the telephone number too. */
    private static Stream<String> parts(String value) {
        return Stream.concat(value.lines(), java.util.regex.Pattern.compile("\\d{5} \\d{6}").matcher(value).results()
            .map(java.util.regex.MatchResult::group));
    }

    private static void addLeaks(Map<String, List<String>> leaks, LetterStore.Draft draft, String text) {
        addLeaks(leaks, draft.content().template(), draft.recipient().role() + " " + draft.recipient().person(), text);
    }

    private static void addLeaks(Map<String, List<String>> leaks, Letter letter, String text) {
        addLeaks(leaks, letter.content().template(), letter.recipient().role() + " " + letter.recipient().person(),
            text);
    }

    private static void addLeaks(Map<String, List<String>> leaks, String template, String reader, String text) {
        String plain = plain(text);
        List<String> found = secrets(template).stream().filter(secret -> !secret.whose().contains(reader))
            .map(Secret::text).filter(secret -> plain.contains(plain(secret))).toList();
        if (!found.isEmpty()) {
            leaks.computeIfAbsent(template + " to " + reader, any -> new ArrayList<>()).addAll(found);
        }
    }

    private static String plain(String text) {
        return text.replace("&#39;", "'").replaceAll("\\s+", " ");
    }

    // ---- the case

    /** A complaint that Ada has made and Ben has joined. */
    private String joint(String council) {
        Map<String, Object> answers = new HashMap<>(ADA);
        answers.putAll(Map.of("childReference", "CP-1", "conferenceOn", "2026-10-20", "conferenceChair",
            council + "-chair", "receivedOn", "2026-11-02", "receivedBy", "letter", "subject", "conference",
            "complaint", "We were not heard.",
            council.equals("hackney") ? "groundConduct" : "groundUnreasonable", true));
        answers.put("aboutChair", false);
        String user = council + "-officer";
        String reference = office.record(user, council + "-conference-complaint", answers).reference();
        return office.as(user, () -> {
            changes.add(reference, 1, BEN, "Wrote to us on Friday");
            return reference;
        });
    }

    /** Every question of every form answered, of a list another choice with each variant. */
    private void everythingSaid(String reference, String council, int variant) {
        Map<String, Object> answers = new HashMap<>();
        forms.all().stream().flatMap(form -> form.fields().stream())
            .filter(field -> !Complainant.KEYS.contains(field.key()))
            .forEach(field -> answers.put(field.key(), answer(field, council, variant)));
        answers.putAll(Map.of("redirectConsent", true, "redirectEmail", "clinic@nhs.example", "conferenceChair",
            council + "-chair", "agencyContact", "Elm House\nHA9 0FJ", "panelSocialCareEmail", "jo@care.example",
            "panelHealthEmail", "lee@nhs.example", "panelOtherEmail", "mo@school.example",
            "panelMembersEmails", "Lee Ash, lee@nhs.example"));
        caseFile.keep(reference, "Activity_Everything", "everything", answers);
    }

    private static Object answer(Field field, String council, int variant) {
        return switch (field.type()) {
            case CHECKBOX -> true;
            case YES_NO -> variant % 2 == 0;
            case CHOICE -> List.copyOf(field.choices().keySet()).get(variant % field.choices().size());
            case DATE -> "2026-11-0" + (variant + 1);
            case NUMBER -> 2;
            case PERSON -> switch (field.key()) {
                case "investigator" -> "brent-investigator";
                case "panelChair" -> council + "-panel-chair";
                default -> council + "-chair-two";
            };
            case TEXT -> "Words about " + field.key();
        };
    }

    private Set<String> templates(String council) {
        Set<String> names = templates.names().stream().filter(name -> name.startsWith(council + "/"))
            .collect(Collectors.toCollection(TreeSet::new));
        assertThat(names).hasSizeGreaterThan(10);
        // What it encloses has to be written before it.
        return names.stream().sorted((one, other) -> Boolean.compare(encloses(one), encloses(other)))
            .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }

    private boolean encloses(String template) {
        return templates.get(template).encloses() != null;
    }

    private List<LetterStore.Draft> drafts(LetterTemplate template, String reference) {
        Complaint complaint = register.get(reference);
        if (template.encloses() != null && store.current(reference).isEmpty()) {
            letters.issue(reference, template.encloses(), reference);
        }
        LetterWriter.Letterhead letter = writer.letterhead(template, complaint);
        return recipients.forRoles(template.to(), complaint).stream().map(one -> letter.to(one, "key")).toList();
    }

    private LetterTemplate template(String body) {
        return new TemplateReader(LetterFields.names(vocabulary, clauses, windows), clauses.ids(), Recipients.ROLES,
            councils).read("brent/bad", "<!--\nsubject: Bad\nto: complainant, chair\nsigned: chair\n-->\n" + body);
    }

    private String paper(Letter letter) throws Exception {
        try (PDDocument document = Loader.loadPDF(store.pdf(letter.id()).orElseThrow())) {
            return new PDFTextStripper().getText(document);
        }
    }

    private String message(Letter letter) throws Exception {
        List<MimeMessage> sent = office.mail(letter.id());
        assertThat(sent).hasSize(1);
        Object content = sent.get(0).getContent();
        return sent.get(0).getSubject() + " "
            + (content instanceof Multipart parts ? parts.getBodyPart(0).getContent() : content);
    }
}
