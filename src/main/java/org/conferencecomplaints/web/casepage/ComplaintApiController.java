package org.conferencecomplaints.web.casepage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.conferencecomplaints.casework.register.CaseAccess;
import org.conferencecomplaints.casework.register.Complaint;
import org.conferencecomplaints.casework.register.RegisterPage;
import org.conferencecomplaints.casework.register.RegisterQuery;
import org.conferencecomplaints.casework.register.RegisterSearch;
import org.conferencecomplaints.correspondence.filing.Filing;
import org.conferencecomplaints.correspondence.letters.Letter;
import org.conferencecomplaints.deadlines.Clauses;
import org.conferencecomplaints.deadlines.Deadline;
import org.conferencecomplaints.deadlines.Deadlines;
import org.conferencecomplaints.web.caseaccess.Case;
import org.conferencecomplaints.web.caseaccess.Cases;
import org.conferencecomplaints.web.casepage.CaseJson.ComplainantJson;
import org.conferencecomplaints.web.casepage.CaseJson.DeadlineJson;
import org.conferencecomplaints.web.casepage.CaseJson.EntryJson;
import org.conferencecomplaints.web.casepage.CaseJson.FilingJson;
import org.conferencecomplaints.web.casepage.CaseJson.LetterJson;
import org.conferencecomplaints.web.casepage.CaseJson.ReferralJson;
import org.conferencecomplaints.web.documents.DocumentViews;
import org.conferencecomplaints.web.postroom.PostRoomService;
import org.conferencecomplaints.web.support.Forbidden;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The REST resource of the register, the cases and their letters. */
@RestController
class ComplaintApiController {

    private final RegisterSearch search;
    private final CaseAccess access;
    private final Cases cases;
    private final PostRoomService post;
    private final Deadlines deadlines;
    private final Clauses clauses;
    private final DocumentViews documents;
    private final Filing filing;

    ComplaintApiController(RegisterSearch search, CaseAccess access, Cases cases, PostRoomService post,
                           Deadlines deadlines,
                           Clauses clauses, DocumentViews documents, Filing filing) {
        this.filing = filing;
        this.search = search;
        this.access = access;
        this.cases = cases;
        this.post = post;
        this.deadlines = deadlines;
        this.clauses = clauses;
        this.documents = documents;
    }

    /** Rows of the register, the latest received first. Parameters as in {@link RegisterQuery}. */
    @GetMapping(path = "/api/complaints", produces = MediaType.APPLICATION_JSON_VALUE)
    RegisterJson register(@RequestParam Map<String, String> asked) {
        RegisterQuery query = RegisterQuery.of(asked);
        if (access.registersReadable().isEmpty()) {
            throw new Forbidden(Cases.NO_REGISTER);
        }
        RegisterPage found = search.find(query);
        Set<String> overdue = cases.overdue(found.complaints());
        return new RegisterJson(found.complaints().stream().map(complaint -> row(complaint, overdue)).toList(),
            found.page(), found.size(), found.total(), found.more(), found.pages());
    }

    /** The whole case. */
    @GetMapping(path = "/api/complaints/{reference}", produces = MediaType.APPLICATION_JSON_VALUE)
    CaseJson complaint(@PathVariable String reference) {
        Case read = cases.read(reference);
        Complaint complaint = read.complaint();
        return new CaseJson(complaint.reference(), complaint.tenant(), complaint.procedureKey(),
            complaint.status().code(),
            read.stage().orElse(null), complaint.outcome(), complaint.receivedOn(), complaint.closedOn(), read.facts(),
            read.entries().stream().map(EntryJson::of).toList(),
            read.deadlines().stream().map(deadline -> deadline(deadline, read.today())).toList(),
            read.letters().stream().map(LetterJson::of).toList(),
            read.referrals().stream().map(ReferralJson::of).toList(),
            documents.json(complaint), read.tasks(), read.events(),
            read.complainants().stream().map(ComplainantJson::of).toList(),
            filing.forComplaint(reference).stream().map(FilingJson::of).toList());
    }

    /** A letter as PDF, to be shown in the browser. */
    @GetMapping("/api/letters/{id}")
    ResponseEntity<byte[]> letter(@PathVariable String id) {
        Letter letter = post.letterToShow(id);
        return ResponseEntity.ok()
            .contentType(MediaType.APPLICATION_PDF)
            .header(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.inline().filename(fileName(letter)).build().toString())
            .body(cases.pdf(letter));
    }

    private static String fileName(Letter letter) {
        String name = letter.content().template().substring(letter.content().template().lastIndexOf('/') + 1);
        return letter.reference() + "-" + name + ".pdf";
    }

    private DeadlineJson deadline(Deadline deadline, LocalDate today) {
        return new DeadlineJson(deadline.clause(), clauses.nameOf(deadline.clause()), deadline.anchor(),
            deadline.limit().text(), deadline.due(), deadline.extendedTo(), deadline.metOn(), deadline.missedBy(today),
            deadline.recordedLate(), deadline.endedOn(), deadlines.why(deadline));
    }

    private static RegisterRowJson row(Complaint complaint, Set<String> overdue) {
        return new RegisterRowJson(complaint.reference(), complaint.tenant(), complaint.procedureKey(),
            complaint.status().code(), complaint.outcome(), complaint.complainantName(), complaint.childReference(),
            complaint.conferenceOn(), complaint.conferenceChair(), complaint.receivedOn(), complaint.recordedAt(),
            complaint.closedOn(), overdue.contains(complaint.reference()));
    }

    /** A page of the register; {@code more}: there are more than the {@code total} that were counted. */
    record RegisterJson(List<RegisterRowJson> items, int page, int size, long total, boolean more, int pages) {}

    /** A row of the register; {@code overdue}: a limit that still has to be kept is past its last day. */
    record RegisterRowJson(String reference, String tenant, String procedure, String status, String outcome,
                           String complainantName, String childReference, LocalDate conferenceOn,
                           String conferenceChair, LocalDate receivedOn, Instant recordedAt, LocalDate closedOn,
                           boolean overdue) {}
}
