package org.conferencecomplaints.web.postroom;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.conferencecomplaints.casework.casefile.CaseFile;
import org.conferencecomplaints.casework.complainants.Complainant;
import org.conferencecomplaints.casework.complainants.Complainants;
import org.conferencecomplaints.correspondence.letters.EnclosedPapers;
import org.conferencecomplaints.correspondence.letters.Letter;
import org.conferencecomplaints.organisation.Councils;
import org.conferencecomplaints.organisation.Staff;
import org.conferencecomplaints.platform.Dates;
import org.conferencecomplaints.web.caseaccess.FactGroups;
import org.conferencecomplaints.web.letters.LetterRows;
import org.conferencecomplaints.web.postroom.PostRoomService.Waiting;
import org.conferencecomplaints.web.postroom.PostView.Batch;
import org.conferencecomplaints.web.postroom.PostView.Other;
import org.conferencecomplaints.web.postroom.PostView.Refused;
import org.conferencecomplaints.web.postroom.PostView.Row;
import org.conferencecomplaints.web.support.Line;
import org.conferencecomplaints.web.support.Option;
import org.springframework.stereotype.Component;

/** Builds the page of letters to post. */
@Component
class PostViews {

    private final PostRoomService desk;
    private final LetterRows letterRows;
    private final Complainants complainants;
    private final CaseFile caseFile;
    private final FactGroups factSheet;
    private final Councils councils;
    private final EnclosedPapers enclosed;
    private final Staff staff;
    private final Clock clock;

    PostViews(PostRoomService desk, LetterRows letterRows, Complainants complainants, CaseFile caseFile,
              FactGroups factSheet,
              Councils councils, EnclosedPapers enclosed, Staff staff, Clock clock) {
        this.desk = desk;
        this.letterRows = letterRows;
        this.complainants = complainants;
        this.caseFile = caseFile;
        this.factSheet = factSheet;
        this.councils = councils;
        this.enclosed = enclosed;
        this.staff = staff;
        this.clock = clock;
    }

    /**
     * The page as it stands now.
     *
     * @param ticked   ids of letters whose box is ticked; null for all of them
     * @param postedOn what the form holds
     * @param done     how many letters were recorded as posted just now
     * @param refusal  null where nothing was refused
     */
    PostView view(String tenant, Set<String> ticked, String postedOn, int done, Refused refusal) {
        List<Waiting> waiting = desk.waiting(tenant);
        List<Batch> batches = batches(tenant, waiting);
        List<Row> rows = IntStream.range(0, waiting.size())
            .mapToObj(i -> row(waiting.get(i), batches.size() > 1 ? String.valueOf(i + 1) : null, tenant, ticked))
            .toList();
        List<String> readable = desk.councils();
        boolean readsCases = desk.readsCases(tenant);
        String today = LocalDate.now(clock).toString();
        return new PostView(councils.forTenant(tenant).name(), tenant,
            readable.size() > 1
                ? readable.stream().map(each -> new Option(each, councils.forTenant(each).name(), each.equals(tenant)))
                    .toList()
                : List.of(),
            rows, desk.posts(tenant), batches, done == 0 ? null : done == 1 ? "1 letter is" : done + " letters are",
            postedOn == null ? today : postedOn, today, ticked == null, refusal,
            readsCases ? desk.onTheWay(tenant).stream().map(this::other).toList() : List.of(), readsCases);
    }

    private List<Batch> batches(String tenant, List<Waiting> waiting) {
        List<Batch> batches = new ArrayList<>();
        int before = 0;
        for (List<Waiting> each : desk.batches(waiting)) {
            int last = before + each.size();
            batches.add(new Batch("/post/batch.pdf?tenant=" + tenant
                + each.stream().map(one -> "&letter=" + one.letter().id()).collect(Collectors.joining()),
                waiting.size() == 1
                    ? "the letter"
                    : each.size() == waiting.size()
                        ? "all " + last
                        : last == before + 1
                            ? "letter " + last
                            : "letters %d to %d".formatted(before + 1, last)));
            before = last;
        }
        return batches;
    }

    private Row row(Waiting waiting, String place, String tenant, Set<String> ticked) {
        Letter letter = waiting.letter();
        LocalDate due = waiting.step().due();
        return new Row(letter.id(), place, letter.reference(), desk.readsCases(tenant), letter.recipient().name(),
            letter.content().subject(),
            Dates.day(due), due != null && LocalDate.now(clock).isAfter(due),
            safety(letter),
            waiting.step().heldBy() == null ? null : staff.nameOf(waiting.step().heldBy()),
            ticked == null || ticked.contains(letter.id()),
            enclosed.goingWith(letter).map(papers -> papers.pages() + " pages").orElse(null),
            enclosed.whyPrintedHere(letter).orElse(null));
    }

    /** How the person whose letter or copy it is may safely be reached; nobody else's. */
    private List<Line> safety(Letter letter) {
        List<Complainant> theirs = complainants.forComplaint(letter.reference()).stream()
            .filter(person -> person.number() == letter.recipient().person()).toList();
        return theirs.isEmpty() ? List.of() : factSheet.safety(theirs, caseFile.entries(letter.reference()));
    }

    private Other other(Letter letter) {
        return new Other(letter.id(), letter.reference(), letter.recipient().name(), letter.content().subject(),
            LetterRows.channel(letter), letterRows.state(letter),
            letter.delivery().failure() == null ? letter.voided().reason() : letter.delivery().failure());
    }
}
