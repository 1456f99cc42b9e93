package org.conferencecomplaints.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.conferencecomplaints.Application;
import org.conferencecomplaints.rest.Desk.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/** The rehearsal's clock over REST, with everything running that runs in a rehearsal. */
@SpringBootTest(classes = Application.class, webEnvironment = WebEnvironment.RANDOM_PORT, properties = {
    "spring.datasource.url=jdbc:h2:mem:rehearsal;DB_CLOSE_ON_EXIT=FALSE",
    "complaints.home=target/rehearsal-${complaints.test.fork:1}"})
@ActiveProfiles("rehearsal")
@DirtiesContext
class RehearsalClockTest {

    private static final String CLOCK = "/api/rehearsal/clock";
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @LocalServerPort
    private int port;
    @Autowired
    private Clock clock;

    @AfterAll
    static void backToThePresent() {
        ClockUtil.reset();
    }

    private Desk desk(String user) {
        return new Desk(port, user);
    }

    private Answer move(String user, Object now) {
        return desk(user).send("PUT", CLOCK, "{\"now\":\"" + now + "\"}");
    }

    private LocalDateTime shown() {
        return LocalDateTime.parse(desk("analyst").get(CLOCK).body().path("now").asText());
    }

    @ParameterizedTest
    @CsvSource({"admin,200", "analyst,200", "hackney-supervisor,200", "brent-supervisor,200", "hackney-officer,403",
        "hackney-head,403", "hackney-post,403", "brent-chair,403"})
    void administratorsSupervisorsAndAnalystsMoveTheClock(String user, int status) {
        assertThat(desk(user).get(CLOCK).status()).isEqualTo(status);
        assertThat(move(user, shown().plusMinutes(2)).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"now\":null}", "{\"now\":\"x\"}", "{\"now\":\"2026-03-20\"}", "{\"now\":20260320}",
        "{\"now\":\"2026-02-30T09:00\"}", "{\"now\":\"2098-03-20T09:00Z\"}", "{\"now\":{\"a\":1}}",
        "{\"now\":\"2001-01-01T00:00\"}", "{\"now\":\"2098-01-01T00:00\"}", "{\"now\":\"+999999999-01-01T00:00\"}",
        "{\"then\":\"2026-03-20T09:00\"}", "[]", "null", "{", "", "\"2026-03-20T09:00\""})
    void aBadMomentMovesNothing(String body) {
        LocalDateTime before = shown();

        Answer refused = desk("analyst").send("PUT", CLOCK, body);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.message()).isNotBlank();
        assertThat(shown()).isBetween(before, before.plusMinutes(1));
    }

    @Test
    void theClockGoesOnRunningFromWhereItWasMovedTo() {
        LocalDateTime target = shown().plusHours(1);

        assertThat(move("analyst", target).body().path("now").asText()).isEqualTo(target.toString());

        assertThat(clock.instant()).isBetween(target.atZone(LONDON).toInstant(), target.plusMinutes(5).atZone(LONDON)
            .toInstant());
        assertThat(ClockUtil.getCurrentTime().toInstant()).isCloseTo(clock.instant(),
            within(1, ChronoUnit.MINUTES));
    }

    @Test
    void whatFallsDueOnTheWayHasHappenedAtItsOwnTimeBeforeTheMoveIsOver() {
        LocalDate monday = LocalDate.now(clock).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        move("hackney-supervisor", monday.atTime(9, 0));
        String reference = desk("hackney-officer").record(Complaints.receivedOn(monday)).businessKey();

        move("hackney-supervisor", monday.plusWeeks(4).atTime(9, 0));

        JsonNode found = desk("hackney-officer").get("/api/complaints/" + reference).body();
        assertThat(due(found, "H-1.2").path("missed").asBoolean()).isTrue();
        assertThat(due(found, "H-1.4").path("missed").asBoolean()).isTrue();
        LocalDateTime acknowledgement = toldOf(found, "H-1.2");
        assertThat(acknowledgement.toLocalDate()).isEqualTo(LocalDate.parse(due(found, "H-1.2").path("due").asText())
            .plusDays(1));
        assertThat(acknowledgement).isBefore(monday.plusWeeks(4).atTime(9, 0));
        assertThat(desk("hackney-officer").get("/engine-rest/task?processInstanceBusinessKey=" + reference).body()
            .path(0)
            .path("priority").asInt()).isEqualTo(80);
    }

    private static JsonNode due(JsonNode found, String clause) {
        return StreamSupport.stream(found.path("deadlines").spliterator(), false)
            .filter(deadline -> deadline.path("clause").asText().equals(clause)).findFirst().orElseThrow();
    }

    /** When the case says that the limit was missed, London time. */
    private static LocalDateTime toldOf(JsonNode found, String clause) {
        return StreamSupport.stream(found.path("events").spliterator(), false)
            .filter(event -> event.path("what").asText().contains("missed")).findFirst()
            .map(event -> Instant.parse(event.path("at").asText()).atZone(LONDON).toLocalDateTime()).orElseThrow();
    }
}
