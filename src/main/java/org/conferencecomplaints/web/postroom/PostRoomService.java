package org.conferencecomplaints.web.postroom;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.conferencecomplaints.casework.register.CaseAccess;
import org.conferencecomplaints.casework.register.Complaint;
import org.conferencecomplaints.casework.register.DateParameter;
import org.conferencecomplaints.casework.register.Register;
import org.conferencecomplaints.correspondence.delivery.Enclosure;
import org.conferencecomplaints.correspondence.letters.EnclosedPapers;
import org.conferencecomplaints.correspondence.letters.Letter;
import org.conferencecomplaints.correspondence.letters.LetterSteps;
import org.conferencecomplaints.correspondence.letters.LetterSteps.ToPost;
import org.conferencecomplaints.correspondence.letters.LetterStore;
import org.conferencecomplaints.correspondence.letters.PostRoomAccess;
import org.conferencecomplaints.correspondence.pdf.Pdfs;
import org.conferencecomplaints.correspondence.pdf.PrintableFile;
import org.conferencecomplaints.correspondence.pdf.WorkFolder;
import org.conferencecomplaints.governance.accesslog.AccessAction;
import org.conferencecomplaints.organisation.Staff;
import org.conferencecomplaints.platform.Refusal;
import org.conferencecomplaints.web.caseaccess.Cases;
import org.conferencecomplaints.web.caseaccess.ReadLog;
import org.conferencecomplaints.web.support.Forbidden;
import org.conferencecomplaints.web.support.NotFound;
import org.springframework.stereotype.Component;

/**
 * The letters that wait for a council's post room, for those who work in it and for those who read the council's
 * register. Nobody sees the letters of a complaint about themselves.
 */
@Component
public class PostRoomService {

    static final String NOT_FOR_YOUR_ROLE = "Your role does not post letters. The letters of a complaint stand on its "
        + "own page.";

    private static final String POSTED_ON = "postedOn";
    /** Pages of papers in one PDF, where it holds more than one letter. */
    private static final int MOST_PAPERS = 1_000;
    /** Letters in one PDF. */
    private static final int MOST_LETTERS = 250;

    private final LetterSteps steps;
    private final LetterStore letters;
    private final Register register;
    private final PostRoomAccess postRooms;
    private final CaseAccess cases;
    private final EnclosedPapers enclosed;
    private final Cases caseFiles;
    private final ReadLog readLog;
    private final WorkFolder work;
    private final Staff staff;
    private final Clock clock;

    PostRoomService(LetterSteps steps, LetterStore letters, Register register, PostRoomAccess postRooms,
                    CaseAccess cases,
                    EnclosedPapers enclosed, Cases caseFiles, ReadLog readLog, WorkFolder work, Staff staff,
                    Clock clock) {
        this.steps = steps;
        this.letters = letters;
        this.register = register;
        this.postRooms = postRooms;
        this.cases = cases;
        this.enclosed = enclosed;
        this.caseFiles = caseFiles;
        this.readLog = readLog;
        this.work = work;
        this.staff = staff;
        this.clock = clock;
    }

    /** A letter that waits, and the task that says so. */
    record Waiting(Letter letter, ToPost step) {}

    /** A letter that was not recorded as posted, and why. */
    record Refused(Letter letter, String why) {}

    /** The councils whose letters the person may see, in order. */
    List<String> councils() {
        Set<String> councils = new TreeSet<>(postRooms.postRooms());
        councils.addAll(cases.registersReadable());
        return List.copyOf(councils);
    }

    /** The council asked for, or the first; {@link NotFound} for another's. */
    String council(String asked) {
        List<String> councils = councils();
        if (councils.isEmpty()) {
            throw new Forbidden(NOT_FOR_YOUR_ROLE);
        }
        if (asked == null || asked.isBlank()) {
            return councils.get(0);
        }
        if (!councils.contains(asked)) {
            throw new NotFound();
        }
        return asked;
    }

    boolean posts(String tenant) {
        return postRooms.postRooms().contains(tenant);
    }

    boolean readsCases(String tenant) {
        return cases.registersReadable().contains(tenant);
    }

    /** What waits for the post room, the earliest deadline first. What has no safe address is not to be posted. */
    List<Waiting> waiting(String tenant) {
        List<ToPost> toPost = steps.toPost(tenant);
        Map<String, Letter> latest = letters.latest(toPost.stream().map(ToPost::letterId).toList());
        Predicate<Letter> notAboutThem = notAboutThem(latest.values());
        return toPost.stream()
            .map(step -> new Waiting(latest.get(step.letterId()), step))
            .filter(waiting -> canBePosted(waiting.letter()) && notAboutThem.test(waiting.letter()))
            .sorted(Comparator.comparing((Waiting waiting) -> waiting.step().due(),
                Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(waiting -> waiting.letter().version().issuedAt())
                .thenComparing(waiting -> waiting.letter().id()))
            .toList();
    }

    /** What else is on its way, has failed or has to be seen to; for those who read the council's cases. */
    List<Letter> onTheWay(String tenant) {
        Set<String> inTheQueue = waiting(tenant).stream().map(waiting -> waiting.letter().id())
            .collect(Collectors.toSet());
        List<Letter> all = letters.onTheWay(tenant).stream().filter(letter -> !inTheQueue.contains(letter.id()))
            .toList();
        return all.stream().filter(notAboutThem(all)).toList();
    }

    private Predicate<Letter> notAboutThem(Collection<Letter> among) {
        Map<String, Complaint> complaints = register
            .all(among.stream().map(Letter::reference).collect(Collectors.toSet()));
        String person = staff.currentUser();
        return letter -> !complaints.get(letter.reference()).conferenceChair().equals(person);
    }

    private boolean isAboutThem(Letter letter) {
        return complaint(letter).conferenceChair().equals(staff.currentUser());
    }

    Complaint complaint(Letter letter) {
        return register.get(letter.reference());
    }

    /** A letter that the person may read because they read its case, or because they are to post it. */
    public Letter letterToShow(String id) {
        Letter letter = caseFiles.anyLetter(id);
        if (!isToPost(letter)) {
            return caseFiles.letter(id);
        }
        readLog.read(complaint(letter), AccessAction.LETTER, letter.id());
        return letter;
    }

    private boolean isToPost(Letter letter) {
        String tenant = complaint(letter).tenant();
        if (!letter.recipient().byPost() || !posts(tenant) || !canBePosted(letter) || isAboutThem(letter)) {
            return false;
        }
        Set<String> versions = letters.predecessors(letter);
        return steps.toPost(tenant).stream().map(ToPost::letterId).filter(versions::contains)
            .anyMatch(id -> letters.latest(id).id().equals(letter.id()));
    }

    private static boolean canBePosted(Letter letter) {
        return letter.status() == Letter.Status.ISSUED && letter.recipient().isAddressed();
    }

    /** The letters in the order in which they are printed, as many at once as a PDF holds with their papers. */
    List<List<Waiting>> batches(List<Waiting> waiting) {
        List<List<Waiting>> batches = new ArrayList<>();
        int pages = 0;
        for (Waiting each : waiting) {
            int more = papersOf(each.letter());
            if (batches.isEmpty() || pages + more > MOST_PAPERS
                || batches.get(batches.size() - 1).size() == MOST_LETTERS) {
                batches.add(new ArrayList<>());
                pages = 0;
            }
            batches.get(batches.size() - 1).add(each);
            pages += more;
        }
        return batches;
    }

    private int papersOf(Letter letter) {
        return enclosed.goingWith(letter).map(Enclosure::pages).orElse(0);
    }

    /**
     * These letters as one PDF, in this order and each once, each followed by the papers that go with it. All of them or
     * none: what has been printed is what is posted.
     *
     * @return a file for whoever asked to remove
     * @throws Refusal where one does not wait any more, or all together are more than a PDF holds
     */
    Path batch(String tenant, List<String> asked) throws IOException {
        List<String> ids = asked.stream().distinct().toList();
        if (ids.size() > MOST_LETTERS) {
            throw new Refusal("letter", "Letters: at most %d can be printed at once.".formatted(MOST_LETTERS));
        }
        Map<String, Letter> waiting = byId(tenant).values().stream().map(Waiting::letter)
            .collect(Collectors.toMap(Letter::id, Function.identity()));
        List<PrintableFile.Source> pdfs = new ArrayList<>();
        int pages = 0;
        for (String id : ids) {
            Letter letter = waiting.get(id);
            if (letter == null) {
                throw new Refusal(null, "One of these letters does not wait to be posted any more."
                    + " Load the page of letters to post again and print from there.");
            }
            pages += papersOf(letter);
            pdfs.add(() -> new ByteArrayInputStream(letters.pdf(id).orElseThrow(NotFound::new)));
            enclosed.goingWith(letter).ifPresent(papers -> pdfs.add(papers.content()::getInputStream));
        }
        if (pdfs.isEmpty()) {
            throw new Refusal(null, "There are no letters to post.");
        }
        if (pages > MOST_PAPERS && ids.size() > 1) {
            throw new Refusal(null, "These letters have too many papers for one PDF."
                + " Load the page of letters to post again and print from there.");
        }
        ids.forEach(id -> readLog.read(complaint(waiting.get(id)), AccessAction.LETTER, id));
        return written(pdfs);
    }

    private Path written(List<PrintableFile.Source> pdfs) throws IOException {
        Path file = work.file();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            Pdfs.together(pdfs, work, out);
            return file;
        } catch (IOException | RuntimeException | Error failure) {
            Files.deleteIfExists(file);
            throw failure;
        }
    }

    private Map<String, Waiting> byId(String tenant) {
        return waiting(tenant).stream()
            .collect(Collectors.toMap(waiting -> waiting.letter().id(), Function.identity()));
    }

    /**
     * The person has posted these letters: each is recorded by itself, so that one that is refused holds up no other.
     *
     * @return what was refused, and why
     * @throws Refusal where nothing could be recorded: no letter was chosen, or the date is missing or in the future
     */
    List<Refused> posted(String tenant, List<String> ids, Map<String, String> asked) {
        if (ids.isEmpty()) {
            throw new Refusal("letter", "Letters: tick those that were posted.");
        }
        LocalDate on = DateParameter.of(POSTED_ON, "Posted on", asked);
        if (on == null) {
            throw new Refusal(POSTED_ON, "Posted on: enter the day on which they were posted.");
        }
        if (on.isAfter(LocalDate.now(clock))) {
            throw new Refusal(POSTED_ON, "Posted on: the date is in the future.");
        }
        Map<String, Waiting> waiting = byId(tenant);
        List<Refused> refused = new ArrayList<>();
        for (String id : ids) {
            refused.addAll(posted(id, waiting.get(id), on));
        }
        return refused;
    }

    /** What is not in the queue any more has been posted or taken back by somebody else; the one is no news. */
    private List<Refused> posted(String id, Waiting waiting, LocalDate on) {
        if (waiting == null) {
            return gone(id);
        }
        try {
            steps.posted(waiting.step(), on);
            return List.of();
        } catch (Refusal refusal) {
            List<Refused> gone = gone(id);
            return gone.isEmpty() ? gone : List.of(new Refused(waiting.letter(), refusal.getMessage()));
        }
    }

    private List<Refused> gone(String id) {
        Letter letter = letters.find(id)
            .filter(found -> councils().contains(complaint(found).tenant()) && !isAboutThem(found))
            .orElseThrow(NotFound::new);
        return letter.status() == Letter.Status.SENT
            ? List.of()
            : List.of(new Refused(letter, "This letter does not wait to be posted any more."));
    }
}
