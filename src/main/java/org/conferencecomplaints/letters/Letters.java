package org.conferencecomplaints.letters;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.conferencecomplaints.FromDiagram;
import org.conferencecomplaints.Names;
import org.conferencecomplaints.Names.Kind;
import org.conferencecomplaints.ProcessBean;
import org.conferencecomplaints.Refusal;
import org.conferencecomplaints.people.Councils;
import org.conferencecomplaints.people.Staff;
import org.conferencecomplaints.register.Complaint;
import org.conferencecomplaints.register.Register;
import org.springframework.transaction.annotation.Transactional;

/**
 * The letters of the procedures, step by step: issued, checked where the template asks for it, made into a PDF, handed
 * to its channel. An issue key stands for one letter with all its recipients and versions.
 */
@ProcessBean("letters")
public class Letters {

    private static final String COMPLAINANT = "complainant";

    private final LetterStore store;
    private final LetterTemplates templates;
    private final LetterFields fields;
    private final Recipients recipients;
    private final Enclosures enclosures;
    private final LetterChecks checks;
    private final Signatories signatories;
    private final LetterPdf pdf;
    private final LetterEmail letterEmail;
    private final Register register;
    private final Councils councils;
    private final Staff staff;
    private final Clock clock;

    Letters(LetterStore store, LetterTemplates templates, LetterFields fields, Recipients recipients,
            Enclosures enclosures, LetterChecks checks, Signatories signatories, LetterPdf pdf, LetterEmail letterEmail,
            Register register, Councils councils, Staff staff, Clock clock) {
        this.store = store;
        this.templates = templates;
        this.fields = fields;
        this.recipients = recipients;
        this.enclosures = enclosures;
        this.checks = checks;
        this.signatories = signatories;
        this.pdf = pdf;
        this.letterEmail = letterEmail;
        this.register = register;
        this.councils = councils;
        this.staff = staff;
        this.clock = clock;
    }

    /**
     * Writes the letter, once for each recipient. Issuing it again under the same key changes nothing.
     *
     * @return the issue key
     * @throws IllegalStateException where a recipient has no address for its channel, or where the letter of which it
     *                               carries a copy has not been written
     */
    @FromDiagram
    @Transactional
    public String issue(String complaint, @Names(Kind.LETTER) String template, String issueKey) {
        if (store.current(issueKey).isEmpty()) {
            issue(register.get(complaint), templates.get(template), issueKey);
        }
        return issueKey;
    }

    private void issue(Complaint complaint, LetterTemplate template, String issueKey) {
        Map<String, Object> values = fields.of(complaint);
        Signatories.Signatory signatory = signatories.of(template.signed().with(values), complaint);
        String enclosed = enclosures.of(template, complaint.reference());
        for (Recipient recipient : recipients.of(template.to(), complaint)) {
            values.put(LetterFields.TO_COMPLAINANT, recipient.role().equals(COMPLAINANT));
            store.insert(new LetterStore.Draft(issueKey, complaint.reference(), template.name(), 1, recipient,
                template.subjectFor(values),
                new LetterBody(template.bodyFor(values, recipient.format()), null, enclosed).xhtml(null),
                template.clause(), template.filing(), signatory.title(), signatory.name(), staff.currentUser(), null));
        }
    }

    /** Whether a text of the letter still has to be read by a person before it leaves. */
    @FromDiagram
    public boolean needsCheck(String issueKey) {
        return checks.needsCheck(issueKey);
    }

    /**
     * The groups whose members may read the letter: the one given or, where its diagram expected nobody to have to read
     * it, the council's readers. No group at all where a person is to read it.
     */
    @FromDiagram
    public String checkedBy(String issueKey, String group, String person) {
        return checks.readers(issueKey, group, person);
    }

    /** Whether the form submitted just now lets the text that it was about leave. */
    @FromDiagram
    public boolean mayLeave(String issueKey) {
        return checks.mayLeave(issueKey);
    }

    /**
     * Keeps who approved the text just now, for each recipient who gets it.
     *
     * @throws Refusal where the letter is not the one that was looked at
     */
    @FromDiagram
    @Transactional
    public void approve(String issueKey) {
        checks.approve(issueKey);
    }

    /**
     * Writes a new version with the words of the form submitted just now, for each recipient of the text that it was
     * about; the older version is kept, voided.
     *
     * @throws Refusal where there are no new words, or where the letter is not the one that was looked at
     */
    @FromDiagram
    @Transactional
    public void correct(String issueKey) {
        checks.correct(issueKey);
    }

    /** Makes the PDFs that have not been made yet. */
    @FromDiagram
    @Transactional
    public void render(String issueKey) {
        List<Letter> current = store.current(issueKey);
        for (Letter letter : current.stream().filter(each -> each.sha256() == null).toList()) {
            byte[] made = pdf.of(letter, councils.of(register.get(letter.reference()).tenant()),
                current.stream().filter(other -> other != letter).map(Letter::recipient).toList());
            store.keepPdf(letter.id(), made, sha256(made));
        }
    }

    /** The ids of the current version's letters, one for each recipient. */
    @FromDiagram
    public List<String> recipients(String issueKey) {
        return store.current(issueKey).stream().map(Letter::id).toList();
    }

    @FromDiagram
    public boolean byPost(String letterId) {
        return store.get(letterId).byPost();
    }

    /**
     * Records that the post room has posted the letter. One that was voided meanwhile stays unsent.
     *
     * @throws Refusal for a day in the future, or before the letter was issued
     */
    @FromDiagram
    @Transactional
    public void posted(String letterId, String postedOn) {
        Letter letter = store.get(letterId);
        LocalDate on = LocalDate.parse(postedOn);
        if (on.isAfter(LocalDate.now(clock))) {
            throw new Refusal("postedOn", "Posted on: the date is in the future.");
        }
        if (on.isBefore(LocalDate.ofInstant(letter.issuedAt(), clock.getZone()))) {
            throw new Refusal("postedOn", "Posted on: the date is before the day the letter was issued.");
        }
        store.sent(letterId, Letter.ISSUED, on, clock.instant());
    }

    /**
     * Sends the letter by e-mail, once. A voided letter is not sent.
     *
     * @throws IllegalStateException where it could not be sent, or where it is not known whether it was
     */
    @FromDiagram
    public void email(String letterId) {
        letterEmail.send(letterId);
    }

    /** The ISO date (London) on which the letter was issued. */
    @FromDiagram
    public String issuedOn(String issueKey) {
        return LocalDate.ofInstant(any(issueKey).issuedAt(), clock.getZone()).toString();
    }

    /** The ISO date on which the last recipient's letter left; null while one has not. */
    @FromDiagram
    public String sentOn(String issueKey) {
        List<LocalDate> days = store.current(issueKey).stream().filter(letter -> !letter.is(Letter.VOIDED))
            .map(Letter::sentOn).toList();
        return days.isEmpty() || days.contains(null) ? null : Collections.max(days).toString();
    }

    /**
     * The ISO date on which the complainant received the latest such letter: recorded, else deemed.
     *
     * @throws IllegalStateException where none has left
     */
    @FromDiagram
    public String receivedOn(String complaint, @Names(Kind.LETTER) String template) {
        return latestSent(complaint, template).receivedOn().toString();
    }

    /**
     * A fact shows that the complainant had the latest such letter by this ISO date. Between the day it left and the
     * day on which it is taken to have arrived, that becomes the day of receipt; any other date changes nothing.
     */
    @FromDiagram
    @Transactional
    public void receiptProved(String complaint, @Names(Kind.LETTER) String template, String on) {
        Letter letter = latestSent(complaint, template);
        LocalDate proved = LocalDate.parse(on);
        if (!proved.isBefore(letter.sentOn()) && proved.isBefore(letter.receivedOn())) {
            store.received(letter.id(), proved);
        }
    }

    private Letter latestSent(String complaint, String template) {
        return store.of(complaint).stream()
            .filter(letter -> letter.template().equals(template) && letter.recipientRole().equals(COMPLAINANT))
            .filter(letter -> letter.is(Letter.SENT))
            .reduce((first, second) -> second)
            .orElseThrow(() -> new IllegalStateException("No letter " + template + " of " + complaint + " has left"));
    }

    /** Takes back what has not been handed to a channel, because the complaint is withdrawn. The letters are kept. */
    @FromDiagram
    @Transactional
    public void voidUnsent(String complaint) {
        takeBack(complaint, "complaint withdrawn");
    }

    /** Takes back what has not been handed to a channel, for this reason. The letters are kept. */
    @Transactional
    public void takeBack(String complaint, String reason) {
        store.of(complaint).stream().filter(letter -> letter.is(Letter.ISSUED))
            .forEach(letter -> store.voidLetter(letter.id(), reason));
    }

    private Letter any(String issueKey) {
        return store.current(issueKey).stream().findFirst()
            .orElseThrow(() -> new IllegalArgumentException("There is no letter with issue key " + issueKey));
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
