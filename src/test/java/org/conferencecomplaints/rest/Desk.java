package org.conferencecomplaints.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.conferencecomplaints.engine.submission.Client;

/** A member of staff who works over REST. */
final class Desk {

    /** Escaped, so that half a character arrives as it is. */
    private static final ObjectMapper JSON = JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final Client client;
    /** The header with a password; null where the browser is signed in. */
    private final String proof;
    private final List<String> bases;

    /** With the sample staff's password for each request. */
    Desk(int port, String user) {
        this(port, user, "try-out");
    }

    Desk(int port, String user, String password) {
        this(new Client(port), Client.basic(user, password), List.of("/engine-rest", "/engine-rest/engine/default"));
    }

    private Desk(Client client, String proof, List<String> bases) {
        this.client = client;
        this.proof = proof;
        this.bases = bases;
    }

    /** Signed in by browser. */
    static Desk inTasklist(int port, String user) {
        return new Desk(Client.inTasklist(port, user), null,
            List.of("/camunda/api/engine/engine/default", "/engine-rest"));
    }

    /** Where the engine's interface is for them. */
    List<String> bases() {
        return bases;
    }

    Answer put(String path, Object body) {
        return send("PUT", path, json(body));
    }

    Answer delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody());
    }

    /** What came back; a body that is no JSON is a text node. */
    record Answer(int status, JsonNode body) {

        String message() {
            return body.path(body.has("message") ? "message" : "detail").asText();
        }

        String field() {
            return body.path("field").asText(null);
        }

        String businessKey() {
            return body.path("businessKey").asText();
        }
    }

    Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    Answer post(String path, Object body) {
        return send("POST", path, body == null ? "" : json(body));
    }

    Answer send(String method, String path, String body) {
        return send(method, path, BodyPublishers.ofString(body));
    }

    /** Starts a procedure of Hackney with the answers of its form. */
    Answer start(String procedure, Map<String, ?> answers) {
        return post("/engine-rest/process-definition/key/%s/tenant-id/hackney/submit-form".formatted(procedure),
            variables(answers));
    }

    Answer record(Map<String, ?> complaint) {
        return start("hackney-conference-complaint", complaint);
    }

    /** The id of the open task with this key on this complaint. */
    String task(String reference, String key) {
        JsonNode found = get("/engine-rest/task?processInstanceBusinessKey=%s&taskDefinitionKey=%s"
            .formatted(reference, key)).body();
        return found.path(0).path("id").asText();
    }

    Answer complete(String task, Map<String, ?> answers) {
        return post("/engine-rest/task/" + task + "/submit-form", variables(answers));
    }

    /** Answers as the engine's REST interface takes them; a map with a value is passed on as it is. */
    static Map<String, Object> variables(Map<String, ?> answers) {
        Map<String, Object> variables = new LinkedHashMap<>();
        answers.forEach((field, answer) -> {
            Map<String, Object> value = new HashMap<>();
            value.put("value", answer);
            variables.put(field, answer instanceof Map<?, ?> typed && typed.containsKey("value") ? typed : value);
        });
        return Map.of("variables", variables);
    }

    private Answer send(String method, String path, HttpRequest.BodyPublisher body) {
        HttpRequest.Builder request = client.to(path).method(method, body).header("Content-Type", "application/json");
        HttpResponse<String> answer = client.send(proof == null
            ? request.header("X-XSRF-TOKEN", client.token())
            : request.header("Authorization", proof));
        return new Answer(answer.statusCode(), read(answer.body()));
    }

    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException notJson) {
            return JSON.getNodeFactory().textNode(body);
        }
    }

    private static String json(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
