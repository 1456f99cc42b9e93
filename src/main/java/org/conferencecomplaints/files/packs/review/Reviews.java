package org.conferencecomplaints.files.packs.review;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.conferencecomplaints.casework.casefile.CaseFile;
import org.conferencecomplaints.casework.complainants.Complainants;
import org.conferencecomplaints.casework.register.Complaint;
import org.conferencecomplaints.correspondence.reading.TooMuchToRead;
import org.conferencecomplaints.files.packs.Attachment;
import org.conferencecomplaints.files.packs.PackLine;
import org.conferencecomplaints.files.packs.PackRecord;
import org.conferencecomplaints.files.packs.PackRemark;
import org.conferencecomplaints.files.packs.PackSection;
import org.conferencecomplaints.files.packs.Packs;
import org.conferencecomplaints.files.packs.Piece;
import org.conferencecomplaints.organisation.Staff;
import org.conferencecomplaints.platform.Refusal;
import org.conferencecomplaints.platform.Refusals;
import org.conferencecomplaints.platform.Sha256;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reviews of a file for one person's access to what concerns them. Every piece is decided by a supervisor; a decision
 * holds for the piece that was seen and for no later state of it. How others are reached never goes out, whatever is
 * decided.
 */
@Component
public class Reviews {

    /** Fields of forms that say how a panel's members get the papers. */
    private static final Pattern OF_A_PANEL = Pattern.compile("panel[A-Za-z]*Emails?");
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_REASON = 300;
    private static final int LONGEST_LINE = 20_000;
    private static final String OTHERS_STAND_IN_IT = "An address, telephone number, e-mail address or contact note "
        + "of another person stands in it. Leave it out, or give a redacted version.";

    private final ReviewStore store;
    private final ReviewedFile file;
    private final Complainants complainants;
    private final CaseFile caseFile;
    private final TextExtractor text;
    private final Replacements replacements;
    private final Packs packs;
    private final Staff staff;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Reviews(ReviewStore store, ReviewedFile file, Complainants complainants, CaseFile caseFile, TextExtractor text,
            Replacements replacements, Packs packs, Staff staff, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.file = file;
        this.complainants = complainants;
        this.caseFile = caseFile;
        this.text = text;
        this.replacements = replacements;
        this.packs = packs;
        this.staff = staff;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Begins a review.
     *
     * @param complainant number of the complainant; 0 for somebody else, by {@code name}
     */
    @Transactional
    public Review begin(Complaint complaint, int complainant, String name) {
        DataSubject subject = complainant > 0
            ? new DataSubject(complainant, complainants.get(complaint.reference(), complainant).name())
            : new DataSubject(0, PackRemark.of("name", "Their name", name, LONGEST_NAME));
        Review review = new Review(UUID.randomUUID().toString(), complaint.reference(), subject, staff.currentUser(),
            clock.instant());
        store.insert(review);
        return review;
    }

    /** The reviews of a complaint, the latest first. */
    public List<Review> forComplaint(String reference) {
        return store.forComplaint(reference);
    }

    public Optional<Review> find(String reference, String id) {
        return store.find(reference, id);
    }

    /** Whether an export has been made of it: nothing is decided any more. */
    public boolean isMade(Review review) {
        return store.isMade(review.id());
    }

    /** Every piece that was in the file when the review began, with what is proposed and what was decided. */
    public List<ReviewedPiece> pieces(Review review, Complaint complaint) {
        return pieces(review, complaint, EnumSet.allOf(PackSection.class));
    }

    /** The same of some sections. */
    public List<ReviewedPiece> pieces(Review review, Complaint complaint, Set<PackSection> of) {
        return pieces(review, complaint, of, text::extract);
    }

    private List<ReviewedPiece> pieces(Review review, Complaint complaint, Set<PackSection> of,
                                       Function<Attachment, String> texts) {
        ReviewProposals proposals = new ReviewProposals(review.subject(), others(review), texts);
        Map<String, ReviewStore.Decided> decisions = store.decisions(review.id());
        return file.forReview(review, complaint).stream().filter(piece -> of.contains(piece.section()))
            .map(piece -> reviewed(piece, proposals, decisions.get(piece.id()))).toList();
    }

    private static ReviewedPiece reviewed(Piece piece, ReviewProposals proposals, ReviewStore.Decided decided) {
        boolean holds = decided != null && decided.fingerprint().equals(piece.fingerprint());
        return new ReviewedPiece(piece, holds ? null : proposals.propose(piece), holds ? decided.choice() : null,
            holds ? decided.by() : null, decided != null && !holds);
    }

    private ThirdPartyContacts others(Review review) {
        return ThirdPartyContacts.of(complainants.history(review.reference()), review.subject(),
            caseFile.entries(review.reference()).stream().flatMap(entry -> entry.answers().entrySet().stream())
                .filter(answer -> OF_A_PANEL.matcher(answer.getKey()).matches())
                .map(answer -> String.valueOf(answer.getValue())).toList());
    }

    /**
     * Decides the pieces of a section, all of them or, with {@link Refusals} that name them, none.
     *
     * @param asked by the pieces' ids: the decision, and the reason
     * @param seen  by the pieces' ids: what was on the screen, see {@link ReviewedPiece#seen}
     */
    public void decide(Review review, Complaint complaint, PackSection section, Map<String, ReviewChoice> asked,
                       Map<String, String> seen) {
        Function<Attachment, String> texts = text.read(files(review, complaint, section));
        transaction.executeWithoutResult(status -> decide(review, complaint, section, asked, seen, texts));
    }

    /** The files of a section, and those that stand in a piece's place. */
    private Stream<Attachment> files(Review review, Complaint complaint, PackSection section) {
        Set<String> documents = store.decisions(review.id()).values().stream()
            .map(decided -> decided.choice().document()).filter(Objects::nonNull).collect(Collectors.toSet());
        return Stream.concat(
            file.forReview(review, complaint).stream().filter(piece -> piece.section() == section).filter(Piece::isFile)
                .map(Piece::file),
            replacements.forComplaint(review.reference()).stream().filter(document -> documents.contains(document.id()))
                .map(document -> replacements.attachment(review.reference(), document.id())));
    }

    private void decide(Review review, Complaint complaint, PackSection section, Map<String, ReviewChoice> asked,
                        Map<String, String> seen, Function<Attachment, String> texts) {
        begin(review);
        ThirdPartyContacts others = others(review);
        List<Refusal> wrong = new ArrayList<>();
        for (ReviewedPiece each : pieces(review, complaint, Set.of(section), texts)) {
            try {
                decide(review, each, asked.get(each.piece().id()), seen.get(each.piece().id()), others,
                    texts);
            } catch (Refusal refusal) {
                wrong.add(refusal);
            }
        }
        if (!wrong.isEmpty()) {
            throw new Refusals(wrong);
        }
    }

    private void decide(Review review, ReviewedPiece each, ReviewChoice asked, String seen, ThirdPartyContacts others,
                        Function<Attachment, String> texts) {
        Piece piece = each.piece();
        if (asked == null || asked.decision() == null) {
            throw new Refusal(piece.id(), "Choose whether it is in, in a redacted version, or out.");
        }
        if (!each.seen().equals(seen)) {
            throw new Refusal(piece.id(), "This has changed meanwhile. Look at it again.");
        }
        keep(review, piece, switch (asked.decision()) {
            case IN -> ReviewChoice.in();
            case OUT -> ReviewChoice.out(reason(piece, asked));
            case REDACTED -> redaction(each, reason(piece, asked));
        }, others, texts);
    }

    private static String reason(Piece piece, ReviewChoice asked) {
        return PackRemark.of(piece.id(), "The reason", asked.reason(), LONGEST_REASON);
    }

    private static ReviewChoice redaction(ReviewedPiece each, String reason) {
        ReviewChoice standing = each.standing();
        if (!standing.isRedaction()) {
            throw new Refusal(each.piece().id(), "Give the redacted version first.");
        }
        return new ReviewChoice(ReviewDecision.REDACTED, reason, standing.lines(), standing.document());
    }

    /**
     * Decides that a piece is in with other words.
     *
     * @param words for each of its lines, in their order; empty for a line that is taken out
     */
    @Transactional
    public void redact(Review review, Piece piece, String seen, List<String> words, String reason) {
        begin(review);
        requireSeen(piece, seen);
        if (words.size() != piece.lines().size()) {
            throw new Refusal(null, "Open this page again: it has lost a line.");
        }
        List<PackLine> lines = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            PackLine line = piece.lines().get(i);
            String left = words.get(i).replace("\r\n", "\n").strip();
            if (left.length() > LONGEST_LINE * 2) {
                throw new Refusal("line-" + i, line.label() + ": this is longer than 20,000 characters.");
            }
            if (!left.isEmpty()) {
                lines.add(PackLine.of(line.label(), left));
            }
        }
        if (lines.isEmpty()) {
            throw new Refusal("line-0", "Nothing is left of it: choose “out” on the page before.");
        }
        keep(review, piece, ReviewChoice.telling(lines, PackRemark.of("reason", "The reason", reason, LONGEST_REASON)),
            others(review), text::extract);
    }

    /** Decides that a document of the complaint, its redacted version, stands in a piece's place. */
    public void replace(Review review, Piece piece, String seen, String document, String reason) {
        requireSeen(piece, seen);
        String id = replacements.printable(review.reference(), document).id();
        Function<Attachment, String> texts = text.read(Stream.of(replacements.attachment(review.reference(), id)));
        transaction.executeWithoutResult(status -> {
            begin(review);
            keep(review, piece, ReviewChoice.replacedBy(id,
                PackRemark.of("reason", "The reason", reason, LONGEST_REASON)), others(review), texts);
        });
    }

    private static void requireSeen(Piece piece, String seen) {
        if (!piece.fingerprint().equals(seen)) {
            throw new Refusal(null, "This has changed meanwhile. Look at it again.");
        }
    }

    private void begin(Review review) {
        store.lock(review.id());
        if (store.isMade(review.id())) {
            throw new Refusal(null, "An export has been made of this review. Begin another one.");
        }
    }

    private void keep(Review review, Piece piece, ReviewChoice choice, ThirdPartyContacts others,
                      Function<Attachment, String> texts) {
        try {
            if (others.areIn(choice.reason())
                || choice.decision() != ReviewDecision.OUT && others.areIn(told(review, piece, choice, texts))) {
                throw new Refusal(piece.id(), OTHERS_STAND_IN_IT);
            }
        } catch (TooMuchToRead tooMuch) {
            throw new Refusal(piece.id(), "The file " + tooMuch.getMessage() + ". Until then, leave it out.");
        }
        store.decide(review.id(), piece.id(), piece.fingerprint(), choice, staff.currentUser());
    }

    /** Everything of it that would be read, as far as a machine can. */
    private String told(Review review, Piece piece, ReviewChoice choice, Function<Attachment, String> texts) {
        return piece.title() + "\n" + piece.mark() + "\n" + content(review, piece, choice, texts);
    }

    private String content(Review review, Piece piece, ReviewChoice choice, Function<Attachment, String> texts) {
        if (choice.document() != null) {
            return texts.apply(replacements.attachment(review.reference(), choice.document()));
        }
        return choice.decision() == ReviewDecision.REDACTED
            ? piece.telling(choice.lines()).text()
            : piece.isFile() ? texts.apply(piece.file()) : piece.text();
    }

    /** Another one as soon as anything in these pieces, or anything decided about them, has changed. */
    public static String seen(List<ReviewedPiece> pieces) {
        String all = pieces.stream().map(each -> each.piece().id() + each.piece().fingerprint() + each.decided())
            .collect(Collectors.joining("\n"));
        return Sha256.of(all.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Makes an export of a review in which everything is decided; a Refusal where something is not, or where it is not
     * said for whom and why.
     *
     * @param seen stands for the decisions that were on the screen, see {@link #seen(List)}
     */
    @Transactional
    public PackRecord make(Review review, Complaint complaint, String seen, String recipient, String reason) {
        begin(review);
        // What is proposed for a piece does not count here, so that no file is read.
        List<ReviewedPiece> pieces = pieces(review, complaint, EnumSet.allOf(PackSection.class), unread -> "");
        long open = pieces.stream().filter(each -> !each.isDecided()).count();
        if (open > 0) {
            throw new Refusal(null, open == 1
                ? "One piece of the file is not decided yet."
                : "%,d pieces of the file are not decided yet.".formatted(open));
        }
        if (!seen(pieces).equals(seen)) {
            throw new Refusal(null,
                "Something has been decided otherwise since this page was opened. No export has been made."
                    + " Look through the parts again, and then make it.");
        }
        return packs.make(complaint, review.id(), "Export of what concerns " + review.whose(), recipient, reason);
    }
}
