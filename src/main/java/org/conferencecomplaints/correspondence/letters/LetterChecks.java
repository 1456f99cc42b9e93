package org.conferencecomplaints.correspondence.letters;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.conferencecomplaints.casework.casefile.CaseEntry;
import org.conferencecomplaints.casework.casefile.CaseFile;
import org.conferencecomplaints.casework.register.Register;
import org.conferencecomplaints.correspondence.layout.LetterBody;
import org.conferencecomplaints.correspondence.layout.LetterText;
import org.conferencecomplaints.correspondence.layout.TypedText;
import org.conferencecomplaints.correspondence.templates.LetterCheck;
import org.conferencecomplaints.organisation.Councils;
import org.conferencecomplaints.organisation.Councils.Council;
import org.conferencecomplaints.organisation.Staff;
import org.conferencecomplaints.platform.Refusal;
import org.conferencecomplaints.platform.Sha256;
import org.springframework.stereotype.Component;

/**
 * The approval of letters before they leave. Recipients may get different words: a person reads, corrects and approves
 * one text at a time, for all who get that one. What is approved is the PDF that was shown, and no other.
 */
@Component
public class LetterChecks {

    private static final String CHECK_FORM = "check-letter";
    private static final String APPROVED = "letterApproved";
    private static final String CORRECTION = "letterCorrection";
    private static final String TRANSLATION = "letterTranslation";
    private static final String SEEN = "letterSeen";

    private final LetterStore store;
    private final LetterTemplates templates;
    private final CaseFile caseFile;
    private final Register register;
    private final Councils councils;
    private final Staff staff;

    LetterChecks(LetterStore store, LetterTemplates templates, CaseFile caseFile, Register register, Councils councils,
                 Staff staff) {
        this.store = store;
        this.templates = templates;
        this.caseFile = caseFile;
        this.register = register;
        this.councils = councils;
        this.staff = staff;
    }

    /** The text that is to be read next; without letters where all have been read. */
    public TextToRead next(String issueKey) {
        List<Letter> unread = unread(issueKey);
        return new TextToRead(unread.stream().filter(letter -> saysTheSame(letter, unread.get(0))).toList());
    }

    boolean needsCheck(String issueKey) {
        return !unread(issueKey).isEmpty();
    }

    private List<Letter> unread(String issueKey) {
        return store.current(issueKey).stream().filter(letter -> letter.is(Letter.Status.ISSUED))
            .filter(letter -> letter.version().approvedBy() == null && isToBeRead(letter)).toList();
    }

    /** Who needs a translation gets no letter that nobody has put one in. */
    private boolean isToBeRead(Letter letter) {
        return letter.recipient().format().language() != null || templates.get(letter.content().template()).isChecked();
    }

    private static boolean saysTheSame(Letter letter, Letter other) {
        return letter.content().body().equals(other.content().body())
            && letter.content().subject().equals(other.content().subject())
            && Objects.equals(letter.recipient().format().language(), other.recipient().format().language());
    }

    String readers(String issueKey, String group, String person) {
        Letter first = next(issueKey).first();
        Council council = councils.forTenant(register.get(first.reference()).tenant());
        if (isForSecondReader(first)) {
            return council.caseworkers() + "," + council.supervisors();
        }
        return group.isBlank() && person.isBlank() ? council.caseworkers() : group;
    }

    /** The person who alone reads it; null where a team does. */
    String reader(String issueKey, String person) {
        return person.isBlank() || isForSecondReader(next(issueKey).first()) ? null : person;
    }

    /** Who decided what a letter says that a second person has to read; empty for any other letter. */
    public Optional<String> decider(String issueKey) {
        Letter first = next(issueKey).first();
        return isForSecondReader(first)
            ? caseFile.latest(first.reference(),
                entry -> !entry.isLetterWork() && !entry.at().isAfter(first.version().issuedAt())).map(CaseEntry::by)
            : Optional.empty();
    }

    private boolean isForSecondReader(Letter letter) {
        return templates.get(letter.content().template()).check() == LetterCheck.SECOND_READER;
    }

    boolean mayLeave(String issueKey) {
        TextToRead text = next(issueKey);
        Map<String, Object> answers = asked(text).answers();
        boolean yes = Objects.toString(answers.get(APPROVED), "").equals("true");
        boolean translated = text.isTranslatedAnew((String) answers.get(TRANSLATION));
        if (yes && text.lacksTranslation() && !translated) {
            throw new Refusal(TRANSLATION, "Translation into %s: paste the translator's text. Without it the letter"
                .formatted(text.language()) + " cannot leave.");
        }
        return yes && !translated;
    }

    void approve(String issueKey) {
        TextToRead text = next(issueKey);
        String by = asked(text).by();
        for (Letter letter : text.letters()) {
            if (!store.approve(letter.id(), letter.version().sha256(), by)) {
                throw changedMeanwhile();
            }
        }
    }

    void correct(String issueKey) {
        TextToRead text = next(issueKey);
        CaseEntry check = asked(text);
        String body = text.corrected((String) check.answers().get(CORRECTION),
            (String) check.answers().get(TRANSLATION));
        for (Letter letter : text.letters()) {
            store.voidLetter(letter.id(), "corrected");
            store.insert(LetterStore.Draft.correcting(letter, body, check.by()));
        }
    }

    /** What the person at work has just submitted about the text. */
    private CaseEntry asked(TextToRead text) {
        CaseEntry check = caseFile.latest(text.first().reference(),
            CaseEntry.ofForm(CHECK_FORM).and(entry -> entry.by().equals(staff.currentUser())))
            .orElseThrow(() -> new IllegalStateException("Nobody has checked a letter of " + text.first().reference()));
        Object seen = check.answers().get(SEEN);
        if (seen != null && !seen.equals(text.seen())) {
            throw changedMeanwhile();
        }
        return check;
    }

    private static Refusal changedMeanwhile() {
        return new Refusal(SEEN, "This letter has changed since you opened it. Open the task again and look at the"
            + " letter as it is now.");
    }

    /** One text and the letters to those who get it. */
    public record TextToRead(List<Letter> letters) {

        public Letter first() {
            if (letters.isEmpty()) {
                throw new IllegalStateException("Every text of this letter has been read");
            }
            return letters.get(0);
        }

        /** What it says, in the form in which it may be corrected: see {@link TypedText}. */
        public String text() {
            return LetterText.of(body().words());
        }

        /** The same of its translation; empty where there is none yet. */
        public String translation() {
            return body().translation() == null ? "" : LetterText.of(body().translation());
        }

        /** The name of the language into which it has to be translated; empty for English. */
        public String language() {
            return first().recipient().format().languageName();
        }

        /** Stands for the PDFs as they are now. */
        public String seen() {
            String made = letters.stream().map(letter -> Objects.toString(letter.version().sha256(), ""))
                .collect(Collectors.joining(" "));
            return Sha256.of(made.getBytes(StandardCharsets.UTF_8)).substring(0, 12);
        }

        boolean lacksTranslation() {
            return first().recipient().format().language() != null && body().translation() == null;
        }

        boolean isTranslatedAnew(String translation) {
            return translation != null && !translation.isBlank() && !isSame(translation, translation());
        }

        private LetterBody body() {
            return LetterBody.of(first().content().body());
        }

        /** The body with other words; a translation that was left out has to be given anew. */
        String corrected(String correction, String translation) {
            boolean noCorrection = correction == null || correction.isBlank();
            boolean noTranslation = translation == null || translation.isBlank();
            if (noCorrection && noTranslation) {
                throw new Refusal(CORRECTION, "Correction: write what the letter should say.");
            }
            LetterBody old = body();
            boolean sameWords = noCorrection || isSame(correction, text());
            if (sameWords && !isTranslatedAnew(translation)) {
                throw new Refusal(CORRECTION, "Correction: these are the words that the letter has already. Change"
                    + " them, or answer that it may leave.");
            }
            String words = sameWords ? old.words() : TypedText.toXhtml(correction);
            return new LetterBody(words, noTranslation ? null : TypedText.toXhtml(translation), old.enclosure())
                .xhtml(first().recipient().format().language());
        }

        private static boolean isSame(String typed, String text) {
            return LetterText.of(TypedText.toXhtml(typed)).equals(LetterText.of(TypedText.toXhtml(text)));
        }
    }
}
