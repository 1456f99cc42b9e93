package org.conferencecomplaints.engine.submission;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;

/** People of a council with a made-up procedure, at work over REST. */
final class TrialCouncil {

    static final String PROCEDURE = "trial-procedure";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final int port;

    TrialCouncil(int port) {
        this.port = port;
    }

    /** Records a complaint about a conference that brent-chair chaired, and gives its process instance's id. */
    String complaint(String subject) {
        HttpResponse<String> started = send("brent-officer", "POST",
            "/process-definition/key/" + PROCEDURE + "/tenant-id/brent/submit-form", variables(
                "complainantName", "Ada Okafor", "childReference", "C-17", "conferenceOn", "2026-02-27",
                "conferenceChair", "brent-chair", "receivedOn", "2026-03-02", "subject", subject));
        return json(started).path("id").asText();
    }

    /** The id of the case's only open task, which must be this one. */
    String task(String instance, String activity) {
        JsonNode tasks = json(send("admin", "GET", "/task?processInstanceId=" + instance, null));
        if (tasks.size() != 1 || !tasks.get(0).path("taskDefinitionKey").asText().equals("Activity_" + activity)) {
            throw new AssertionError("Open is " + tasks);
        }
        return tasks.get(0).path("id").asText();
    }

    JsonNode taskOf(String id) {
        return json(send("admin", "GET", "/task/" + id, null));
    }

    HttpResponse<String> submit(String user, String task, Object... answers) {
        return send(user, "POST", "/task/" + task + "/submit-form", variables(answers));
    }

    /** Does the open task, which must be this one. */
    void done(String user, String instance, String activity, Object... answers) {
        HttpResponse<String> response = submit(user, task(instance, activity), answers);
        if (response.statusCode() != 204) {
            throw new AssertionError(activity + " by " + user + ": " + response.body());
        }
    }

    HttpResponse<String> send(String user, String method, String path, Object body) {
        try {
            Client client = new Client(port);
            return client.send(client.to("/engine-rest" + path)
                .header("Authorization", Client.basic(user, "try-out")).header("Content-Type", "application/json")
                .method(method, body == null
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(JSON.writeValueAsString(body))));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static Map<String, Object> variables(Object... keysAndValues) {
        return Map.of("variables", values(keysAndValues));
    }

    static Map<String, Object> values(Object... keysAndValues) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            values.put((String) keysAndValues[i], Map.of("value", keysAndValues[i + 1]));
        }
        return values;
    }

    static JsonNode json(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError(response.body(), e);
        }
    }
}
