package org.conferencecomplaints.correspondence.letters;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import org.conferencecomplaints.casework.complainants.Complainants;
import org.conferencecomplaints.casework.register.Complaint;
import org.conferencecomplaints.casework.register.Register;
import org.conferencecomplaints.correspondence.templates.LetterTemplate;
import org.conferencecomplaints.platform.Refusal;
import org.conferencecomplaints.process.FromDiagram;
import org.conferencecomplaints.process.Names;
import org.conferencecomplaints.process.Names.Kind;
import org.conferencecomplaints.process.ProcessBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;

/**
 * The life of a letter, step by step: issued, approved where the template asks for it, made into a PDF, sent through
 * its channel. An issue key stands for one letter with all its recipients and versions.
 */
@ProcessBean("letters")
public class Letters {

    private final LetterStore store;
    private final LetterTemplates templates;
    private final LetterWriter writer;
    private final Recipients recipients;
    private final Complainants complainants;
    private final LetterChecks checks;
    private final LetterPrinter printer;
    private final LetterSender sender;
    private final Dispatches dispatches;
    private final EnclosedPapers papers;
    private final Register register;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Letters(LetterStore store, LetterTemplates templates, LetterWriter writer, Recipients recipients,
            Complainants complainants, LetterChecks checks, LetterPrinter printer, LetterSender sender,
            Dispatches dispatches, EnclosedPapers papers, Register register, ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.templates = templates;
        this.writer = writer;
        this.recipients = recipients;
        this.complainants = complainants;
        this.checks = checks;
        this.printer = printer;
        this.sender = sender;
        this.dispatches = dispatches;
        this.papers = papers;
        this.register = register;
        this.events = events;
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
            issue(register.get(complaint), templates.get(template), issueKey, recipient -> true);
        }
        return issueKey;
    }

    /** Writes the letter to some of those to whom it goes; as {@link #issue(String, String, String)} otherwise. */
    void issue(Complaint complaint, LetterTemplate template, String issueKey, Predicate<Recipient> some) {
        complainants.keepAsTheyAre(complaint.reference());
        if (template.papers() != null) {
            papers.bind(complaint.reference(), template.papers(), issueKey);
        }
        LetterWriter.Letterhead letter = writer.letterhead(template, complaint);
        recipients.forRoles(template.to(), complaint, some)
            .forEach(recipient -> store.insert(letter.to(recipient, issueKey)));
    }

    /** Whether a safe way to write to each of those who complain is known, where such a letter goes to them. */
    @FromDiagram
    public boolean reachable(String complaint, @Names(Kind.LETTER) String template) {
        return recipients.complainantsReachable(templates.get(template).to(), complaint);
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

    /**
     * The person who alone reads a letter before it leaves; null where a team does, or a second person.
     *
     * @param person who decided; empty where that is nobody by name
     */
    @FromDiagram
    public String checkedByPerson(String issueKey, String person) {
        return checks.reader(issueKey, person);
    }

    /** Whether the form submitted just now lets the text that it was about leave. */
    @FromDiagram
    public boolean mayLeave(String issueKey) {
        return checks.mayLeave(issueKey);
    }

    /**
     * Keeps who approved the text just now, for each recipient who gets it.
     *
     * @throws Refusal where the letter is not the one that was looked at, or what goes with it has been withdrawn
     */
    @FromDiagram
    @Transactional
    public void approve(String issueKey) {
        Letter letter = any(issueKey);
        String occasion = templates.get(letter.content().template()).papers();
        if (occasion != null) {
            papers.approved(letter.reference(), occasion, issueKey);
        }
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
        store.current(issueKey).stream()
            .filter(letter -> letter.is(Letter.Status.ISSUED) && letter.version().sha256() == null)
            .forEach(letter -> printer.print(letter.id()));
    }

    /** The ids of the current version's letters, one for each recipient who is still to get it. */
    @FromDiagram
    public List<String> recipients(String issueKey) {
        return store.current(issueKey).stream().filter(letter -> !letter.is(Letter.Status.VOIDED)).map(Letter::id)
            .toList();
    }

    /** Whether the council's own post room prints and posts the letter; a machine sends any other. */
    @FromDiagram
    public boolean byPost(String letterId) {
        return sender.printedHere(store.latest(letterId));
    }

    /**
     * Records that the post room has posted the letter, or the one that stands in its place by now. One that was taken
     * back meanwhile stays unsent.
     *
     * @throws Refusal for a day in the future, or before the letter was issued, or where no safe address is known
     */
    @FromDiagram
    @Transactional
    public void posted(String letterId, String postedOn) {
        Letter letter = store.latest(letterId);
        requireAddress(letter);
        LocalDate on = LocalDate.parse(postedOn);
        if (on.isAfter(LocalDate.now(clock))) {
            throw new Refusal("postedOn", "Posted on: the date is in the future.");
        }
        if (on.isBefore(LocalDate.ofInstant(letter.version().issuedAt(), clock.getZone()))) {
            throw new Refusal("postedOn", "Posted on: the date is before the day the letter was issued.");
        }
        if (store.posted(letter.id(), on, clock.instant())) {
            dispatches.begin(letter.id(), Dispatch.PRINT, Dispatch.Outcome.LEFT);
            papers.left(letter, on);
            if (store.isSentAgain(letter)) {
                events.publishEvent(new ReceiptChanged(letter.reference(), ReceiptChanged.SENT_AGAIN));
            }
        }
    }

    /**
     * Hands the letter, or the one that stands in its place by now, to the carrier of its channel, once. One that was
     * taken back is not sent.
     *
     * @throws IllegalStateException where it could not be sent, or where it is not known whether it was
     */
    @FromDiagram
    public void email(String letterId) {
        Letter letter = store.latest(letterId);
        requireAddress(letter);
        sender.send(letter);
    }

    private static void requireAddress(Letter letter) {
        if (letter.is(Letter.Status.ISSUED) && !letter.recipient().isAddressed()) {
            throw new Refusal(null,
                "No safe address is known for this letter. It must not leave until somebody has given"
                    + " one on the page \"People in this complaint\".");
        }
    }

    /** The ISO date (London) on which the letter was issued. */
    @FromDiagram
    public String issuedOn(String issueKey) {
        return LocalDate.ofInstant(any(issueKey).version().issuedAt(), clock.getZone()).toString();
    }

    /**
     * The ISO date on which the last recipient's letter left, even if it has come back since; null while one has not.
     */
    @FromDiagram
    public String sentOn(String issueKey) {
        return sentTo(issueKey, "");
    }

    /**
     * As {@link #sentOn}, of those recipients alone who count: B-2.28 asks for notice to four, and who else gets a copy
     * moves no date.
     *
     * @param roles with commas between them; empty for all
     */
    @FromDiagram
    public String sentTo(String issueKey, String roles) {
        List<String> counted = List.of(roles.strip().split("\\s*,\\s*"));
        List<LocalDate> days = store.current(issueKey).stream()
            .filter(letter -> roles.isBlank() || counted.contains(letter.recipient().role()))
            .filter(letter -> !letter.is(Letter.Status.VOIDED) || letter.delivery().sentOn() != null)
            .map(letter -> letter.delivery().sentOn()).toList();
        return days.isEmpty() || days.contains(null) ? null : Collections.max(days).toString();
    }

    /**
     * The ISO date on which the complainant received the latest such letter: recorded, else deemed. Of several
     * complainants the last one's. Empty where one came back or could not be delivered, until another has left in its
     * place.
     *
     * @throws IllegalStateException where none has left
     */
    @FromDiagram
    public String receivedOn(String complaint, @Names(Kind.LETTER) String template) {
        List<LocalDate> days = toComplainants(complaint, template).stream()
            .map(letter -> letter.is(Letter.Status.SENT) ? letter.delivery().receivedOn() : null).toList();
        return days.contains(null) ? "" : Collections.max(days).toString();
    }

    /**
     * A fact shows that the complainant had the latest such letter by this ISO date. Between the day it left and the
     * day on which it is taken to have arrived, that becomes the day of receipt; any other date changes nothing, and so
     * does a letter that came back. Of several complainants it does not say whose letter has arrived.
     */
    @FromDiagram
    @Transactional
    public void receiptProved(String complaint, @Names(Kind.LETTER) String template, String on) {
        List<Letter> sent = toComplainants(complaint, template);
        Letter letter = sent.get(0);
        LocalDate proved = LocalDate.parse(on);
        boolean earlier = letter.delivery().receivedOn() == null || proved.isBefore(letter.delivery().receivedOn());
        if (sent.size() == 1 && letter.is(Letter.Status.SENT) && !proved.isBefore(letter.delivery().sentOn())
            && earlier) {
            store.received(letter.id(), proved);
        }
    }

    /**
     * The letters, one for each complainant, of the latest such letter that has left; where one was sent again, the one
     * that stands in its place.
     */
    private List<Letter> toComplainants(String complaint, String template) {
        List<Letter> all = store.forComplaint(complaint).stream()
            .filter(
                letter -> letter.content().template().equals(template)
                    && letter.recipient().role().equals(Recipient.COMPLAINANT))
            .toList();
        List<Letter> first = all.stream()
            .filter(letter -> letter.delivery().sentOn() != null && !LetterReturns.isAgain(letter))
            .toList();
        if (first.isEmpty()) {
            throw new IllegalStateException("No letter " + template + " of " + complaint + " has left");
        }
        String latest = first.get(first.size() - 1).issueKey();
        return first.stream().filter(letter -> letter.issueKey().equals(latest))
            .map(letter -> inItsPlace(letter, all)).toList();
    }

    private static Letter inItsPlace(Letter letter, List<Letter> all) {
        return all.stream().filter(newer -> letter.id().equals(newer.version().replaces())).findFirst()
            .map(newer -> inItsPlace(newer, all)).orElse(letter);
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
        store.forComplaint(complaint).stream().filter(letter -> letter.is(Letter.Status.ISSUED))
            .forEach(letter -> store.voidLetter(letter.id(), reason));
    }

    private Letter any(String issueKey) {
        return store.current(issueKey).stream().findFirst()
            .orElseThrow(() -> new IllegalArgumentException("There is no letter with issue key " + issueKey));
    }
}
