package org.conferencecomplaints.engine.rehearsal;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.conferencecomplaints.engine.identity.EngineDirectory;
import org.conferencecomplaints.engine.identity.SignedInPerson;
import org.conferencecomplaints.platform.Dates;
import org.conferencecomplaints.platform.Refusal;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The REST resource of the rehearsal's clock, for administrators, supervisors and analysts; London time. */
@RestController
@Profile("rehearsal")
@RequestMapping(path = "/api/rehearsal/clock", produces = MediaType.APPLICATION_JSON_VALUE)
class RehearsalClockController {

    private static final DateTimeFormatter TO_THE_MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    private final RehearsalClock clock;
    private final IdentityService identity;

    RehearsalClockController(RehearsalClock clock, IdentityService identity) {
        this.clock = clock;
        this.identity = identity;
    }

    @GetMapping
    Map<String, String> now() {
        refuseOthers();
        return Map.of("now", TO_THE_MINUTE.format(clock.now().atZone(Dates.LONDON)));
    }

    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    Map<String, String> move(@RequestBody Map<String, Object> wanted) {
        refuseOthers();
        clock.moveTo(moment(wanted.get("now")));
        return now();
    }

    private static Instant moment(Object text) {
        try {
            return LocalDateTime.parse(String.valueOf(text)).atZone(Dates.LONDON).toInstant();
        } catch (DateTimeParseException e) {
            throw new Refusal("now", "The field now takes a date and a time in London, such as 2026-03-20T09:00.");
        }
    }

    private void refuseOthers() {
        if (SignedInPerson.now(identity).filter(RehearsalClockController::mayMove).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN,
                "Only administrators, supervisors and analysts move the clock.");
        }
    }

    private static boolean mayMove(SignedInPerson person) {
        return person.isAdministrator() || person.groups().contains(EngineDirectory.ANALYSTS)
            || person.groups().stream().anyMatch(group -> group.endsWith("-supervisors"));
    }
}
