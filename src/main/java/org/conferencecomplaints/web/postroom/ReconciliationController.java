package org.conferencecomplaints.web.postroom;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.conferencecomplaints.casework.register.DateParameter;
import org.conferencecomplaints.correspondence.letters.Letter;
import org.conferencecomplaints.correspondence.reconciliation.Reconciliation;
import org.conferencecomplaints.correspondence.reconciliation.Reconciliation.Discrepancy;
import org.conferencecomplaints.correspondence.reconciliation.Reconciliation.Fault;
import org.conferencecomplaints.correspondence.reconciliation.Reconciliation.Place;
import org.conferencecomplaints.correspondence.reconciliation.Reconciliation.Result;
import org.conferencecomplaints.organisation.Councils;
import org.conferencecomplaints.organisation.Staff;
import org.conferencecomplaints.platform.Dates;
import org.conferencecomplaints.platform.Refusal;
import org.conferencecomplaints.web.letters.LetterRows;
import org.conferencecomplaints.web.support.FilterRefusal;
import org.conferencecomplaints.web.support.Forbidden;
import org.conferencecomplaints.web.support.PageFrame;
import org.conferencecomplaints.web.support.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page that reconciles the register of letters with what left, for those who read the council's cases. */
@Controller
class ReconciliationController {

    /** As far back as every carrier shows what it has carried. */
    private static final int DAYS_BEFORE = 5;
    private static final int MOST_DAYS = 366;

    private static final Map<Place, String> PLACES = Map.of(Place.WAITING, "Waiting to leave",
        Place.FAILING, "Could not be sent yet", Place.BEING_SENT, "Being sent", Place.UNKNOWN,
        "Not known whether they left",
        Place.SENT, "Sent", Place.NOT_DELIVERED, "Sent, and not delivered", Place.RECALLED, "Sent, and recalled",
        Place.VOIDED_BEFORE_LEAVING, "Voided before they left");

    private static final Map<Fault, String> FAULTS = Map.of(
        Fault.SENT_WITHOUT_DISPATCH, "The register says it was sent, but no attempt to deliver it is recorded",
        Fault.DISPATCHED_BUT_NOT_SENT, "It was delivered, but the register does not say it was sent",
        Fault.DISPATCHED_TWICE, "It was delivered more than once",
        Fault.PDF_CHANGED, "The PDF kept is not the one that was made",
        Fault.CHANNEL_HAS_UNKNOWN_LETTER, "A letter left that is not in the register",
        Fault.CHANNEL_HAS_IT_BUT_NOT_SENT, "It left, but the register does not say it was sent",
        Fault.CHANNEL_HAS_IT_TWICE, "It left more than once",
        Fault.CHANNEL_HAS_ANOTHER_PDF, "What left is not the PDF in the register",
        Fault.CHANNEL_LACKS_IT, "The register says it was sent, but it is not among what left");

    private final PostRoomService desk;
    private final Reconciliation reconciliation;
    private final LetterRows letterRows;
    private final Councils councils;
    private final Staff staff;
    private final PageFrame frame;
    private final Clock clock;

    ReconciliationController(PostRoomService desk, Reconciliation reconciliation, LetterRows letterRows,
                             Councils councils, Staff staff,
                             PageFrame frame, Clock clock) {
        this.desk = desk;
        this.reconciliation = reconciliation;
        this.letterRows = letterRows;
        this.councils = councils;
        this.staff = staff;
        this.frame = frame;
        this.clock = clock;
    }

    @GetMapping(path = "/post/reconciliation", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView reconciliation(@RequestParam Map<String, String> asked) {
        String tenant = desk.council(asked.get("tenant"));
        if (!desk.readsCases(tenant)) {
            throw new Forbidden(PostRoomService.NOT_FOR_YOUR_ROLE);
        }
        try {
            LocalDate to = or(DateParameter.of("to", "To", asked), LocalDate.now(clock));
            LocalDate from = or(DateParameter.of("from", "From", asked), to.minusDays(DAYS_BEFORE));
            if (from.isAfter(to)) {
                throw new Refusal("to", "To: this is before the first day.");
            }
            if (ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
                throw new Refusal("from", "From: choose a year at most.");
            }
            return frame.page("reconciliation", HttpStatus.OK,
                view(tenant, from, to, reconciliation.forPeriod(tenant, from, to)));
        } catch (Refusal refusal) {
            return frame.page("reconciliation", HttpStatus.BAD_REQUEST,
                new View(councils.forTenant(tenant).name(), tenant,
                    asked.getOrDefault("from", ""), asked.getOrDefault("to", ""), null,
                    new FilterRefusal(refusal.field(), refusal.getMessage())));
        }
    }

    private static LocalDate or(LocalDate given, LocalDate otherwise) {
        return given == null ? otherwise : given;
    }

    private View view(String tenant, LocalDate from, LocalDate to, Result result) {
        List<Count> counts = Stream.of(Place.values())
            .map(place -> new Count(PLACES.get(place), result.counts().getOrDefault(place, 0L))).toList();
        return new View(councils.forTenant(tenant).name(), tenant, from.toString(), to.toString(), new Found(counts,
            result.letters().size(), result.discrepancies().stream().filter(this::mayBeSeen).map(this::row).toList(),
            result.unlisted().stream().map(ReconciliationController::inWords).toList(),
            result.letters().stream().filter(this::mayBeSeen)
                .map(letter -> row(letter, result.handedOver().getOrDefault(letter.id(), 0L))).toList()),
            null);
    }

    private static String inWords(String carrier) {
        return carrier.equals("mail") ? "The mail server" : "GOV.UK Notify";
    }

    /** A chair sees nothing of a complaint about themselves. */
    private boolean mayBeSeen(Letter letter) {
        return !desk.complaint(letter).conferenceChair().equals(staff.currentUser());
    }

    private boolean mayBeSeen(Discrepancy fault) {
        return fault.letter() == null || mayBeSeen(fault.letter());
    }

    private Wrong row(Discrepancy fault) {
        Letter letter = fault.letter();
        boolean known = letter != null;
        return new Wrong(FAULTS.get(fault.fault()), known ? letter.id() : null, known ? letter.reference() : null,
            known ? letter.content().subject() : null, fault.carrierKey());
    }

    private Row row(Letter letter, long times) {
        return new Row(letter.id(), letter.reference(), letter.content().subject(), letter.recipient().name(),
            LetterRows.channel(letter),
            letterRows.state(letter), Dates.moment(letter.version().issuedAt()), Dates.day(letter.delivery().sentOn()),
            times);
    }

    /** The page; {@code found} is null with a refusal. */
    record View(String council, String tenant, String from, String to, Found found, FilterRefusal refusal) {}

    record Found(List<Count> counts, int total, List<Wrong> wrong, List<String> unlisted, List<Row> letters) {

        boolean agrees() {
            return wrong.isEmpty();
        }

        boolean hasLetters() {
            return !letters.isEmpty();
        }
    }

    record Count(String place, long number) {}

    /**
     * Something that does not agree; {@code id} is null where no letter of the register belongs to it.
     */
    record Wrong(String what, String id, String reference, String subject, String carrierKey) {}

    record Row(String id, String reference, String subject, String recipient, String channel, Tag state,
               String issued, String left, long handedOver) {}
}
