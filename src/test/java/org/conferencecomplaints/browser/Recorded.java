package org.conferencecomplaints.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.conferencecomplaints.engine.submission.Client;

/** A complaint to look at, that came today, recorded over REST. */
final class Recorded {

    private static final String SUBMIT = "/engine-rest/process-definition/key/hackney-conference-complaint/tenant-id/hackney/submit-form";

    private Recorded() {
    }

    /** Zofia Nowak's in City and Hackney, with letters by post: its reference. */
    static String complaint(int port, Clock clock, ObjectMapper json) throws JsonProcessingException {
        return complaint("Zofia Nowak", port, clock, json);
    }

    /** The same of somebody else. */
    static String complaint(String name, int port, Clock clock, ObjectMapper json) throws JsonProcessingException {
        LocalDate today = LocalDate.now(clock);
        Map<String, Object> variables = new HashMap<>();
        Map.ofEntries(Map.entry("complainantName", name), Map.entry("complainantRelationship", "parent"),
            Map.entry("contactChannel", "post"), Map.entry("complainantAddress", "1 Old Street"),
            Map.entry("childReference", "CP-9"), Map.entry("conferenceOn", today.minusDays(9).toString()),
            Map.entry("conferenceChair", "hackney-chair"), Map.entry("receivedOn", today.toString()),
            Map.entry("receivedBy", "letter"), Map.entry("subject", "conference"), Map.entry("aboutChair", "false"),
            Map.entry("complaint", "Nobody let me speak."), Map.entry("groundConduct", true))
            .forEach((field, answer) -> variables.put(field, Map.of("value", answer)));
        Client program = new Client(port);
        return json.readTree(program.send(program.to(SUBMIT).header("Content-Type", "application/json")
            .header("Authorization", Client.basic("hackney-officer", "try-out"))
            .POST(BodyPublishers.ofString(json.writeValueAsString(Map.of("variables", variables)))))
            .body()).path("businessKey").asText();
    }
}
