package org.conferencecomplaints.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;

/** What people wait for, asked as their browsers and programs ask: the 95th percentile in milliseconds. */
final class Lists {

    private static final int TIMES = 150;
    private static final int WARM = 30;
    private static final int COMPLETED = 150;
    /** Each measuring completes the first task of some of them; all stay open. */
    static final int OPEN = 200 + 3 * (COMPLETED + WARM);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final TheApplication application;
    private final String server;
    private final String name;

    /** @param name somebody's in a closed complaint */
    Lists(TheApplication application, String name) {
        this.application = application;
        this.name = name;
        this.server = "http://127.0.0.1:" + application.port();
    }

    /** By what was asked for. */
    Map<String, Double> measure() throws IOException, InterruptedException {
        String filter = filter("My team's tasks");
        Map<String, Double> times = new LinkedHashMap<>();
        times.put("worklist",
            ninetyFifth(TIMES, () -> get("/engine-rest/filter/" + filter + "/list?firstResult=0&maxResults=15")));
        times.put("register, first page", ninetyFifth(TIMES, () -> get("/api/complaints")));
        times.put("register, open ones", ninetyFifth(TIMES, () -> get("/api/complaints?status=open")));
        times.put("register, search for a name", ninetyFifth(TIMES, () -> get("/api/complaints?text=" + name)));
        times.put("register, search for nobody", ninetyFifth(TIMES, () -> get("/api/complaints?text=Nobody+At+All")));
        String open = JSON.readTree(get("/api/complaints?status=open").body()).at("/items/0/reference").asText();
        times.put("case page", ninetyFifth(TIMES, () -> get("/complaints/" + open)));
        Queue<String> tasks = new ArrayBlockingQueue<>(COMPLETED + WARM);
        JSON.readTree(
            get("/engine-rest/task?taskDefinitionKey=Activity_TriageComplaint&maxResults=" + (COMPLETED + WARM)
                + "&sortBy=created&sortOrder=desc").body())
            .forEach(task -> tasks.add(task.path("id").asText()));
        times.put("completing a task",
            ninetyFifth(COMPLETED, () -> post("/engine-rest/task/" + tasks.remove() + "/submit-form",
                "{\"variables\":{\"triageDecision\":{\"value\":\"accept\"}}}")));
        application.untilNothingIsDue();
        return times;
    }

    private interface Asked {
        HttpResponse<String> ask() throws IOException, InterruptedException;
    }

    private double ninetyFifth(int times, Asked asked) throws IOException, InterruptedException {
        for (int i = 0; i < WARM; i++) {
            asked.ask();
        }
        long[] nanos = new long[times];
        for (int i = 0; i < times; i++) {
            // What the one before has set going, such as a letter, is not what this one waits for.
            application.untilNothingIsDue();
            long began = System.nanoTime();
            asked.ask();
            nanos[i] = System.nanoTime() - began;
        }
        Arrays.sort(nanos);
        return nanos[(int) Math.ceil(times * 0.95) - 1] / 1e6;
    }

    private String filter(String name) throws IOException, InterruptedException {
        JsonNode found = JSON
            .readTree(get("/engine-rest/filter?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8)).body());
        return found.path(0).path("id").asText();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(server + path)));
    }

    private HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(server + path)).header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request.header("Authorization", "Basic "
            + Base64.getEncoder().encodeToString("hackney-officer:try-out".getBytes(StandardCharsets.UTF_8))).build(),
            BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(answer.uri() + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer;
    }
}
