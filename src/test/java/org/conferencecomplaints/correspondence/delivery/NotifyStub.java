package org.conferencecomplaints.correspondence.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** GOV.UK Notify's API as its documentation describes it, as far as letters go through it. */
public final class NotifyStub implements AutoCloseable {

    static final String SERVICE = "26785a09-ab16-4eb0-8407-a37497a57506";
    static final String SECRET = "3d844edf-8d35-48ac-975b-e847b4f122b0";
    public static final String KEY = "test-" + SERVICE + "-" + SECRET;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int STEP_MILLIS = 50;

    /** What happens to the next letter. */
    public enum Mood {
        TAKES, REFUSES_400, REFUSES_403, REFUSES_429, BREAKS_500, HANGS_UP_BEFORE, HANGS_UP_AFTER, HANGS, TALKS_NONSENSE
    }

    /** One letter that was taken. */
    public static final class Taken {
        public final String id = UUID.randomUUID().toString();
        public final JsonNode body;
        final String type;
        public String state;
        public String createdAt = "2026-03-02T10:00:00.000000Z";

        Taken(String type, JsonNode body) {
            this.type = type;
            this.body = body;
            this.state = type.equals("letter") ? "pending-virus-check" : "created";
        }
    }

    public final List<Taken> taken = Collections.synchronizedList(new ArrayList<>());
    final List<String> tokens = Collections.synchronizedList(new ArrayList<>());
    public volatile Mood mood = Mood.TAKES;
    public volatile int posts;
    /** How long it thinks after it has taken a letter; less, and it stops thinking. */
    public volatile long thinksMillis;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch over = new CountDownLatch(1);

    public NotifyStub() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/v2/notifications", this::answer);
        server.start();
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    Taken only() {
        if (taken.size() != 1) {
            throw new AssertionError("Notify has taken " + taken.size() + " letters");
        }
        return taken.get(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        tokens.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        if (exchange.getRequestMethod().equals("POST")) {
            post(exchange);
        } else {
            get(exchange);
        }
    }

    private void post(HttpExchange exchange) throws IOException {
        posts++;
        JsonNode body = JSON.readTree(exchange.getRequestBody());
        String type = exchange.getRequestURI().getPath().endsWith("/letter") ? "letter" : "email";
        switch (mood) {
            case REFUSES_400 -> error(exchange, 400, "ValidationError", "zoe@example.org is not valid");
            case REFUSES_403 -> error(exchange, 403, "AuthError", "Invalid token: API key not found");
            case REFUSES_429 -> error(exchange, 429, "RateLimitError", "Exceeded rate limit");
            case BREAKS_500 -> error(exchange, 500, "Exception", "Internal server error");
            case HANGS_UP_BEFORE -> exchange.close();
            case HANGS_UP_AFTER -> {
                taken.add(new Taken(type, body));
                exchange.close();
            }
            case HANGS -> {
                taken.add(new Taken(type, body));
                await();
            }
            case TALKS_NONSENSE -> {
                taken.add(new Taken(type, body));
                send(exchange, 201, "<html>");
            }
            default -> created(exchange, new Taken(type, body));
        }
    }

    private void await() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void created(HttpExchange exchange, Taken letter) throws IOException {
        taken.add(letter);
        for (long thought = 0; thought < thinksMillis; thought += STEP_MILLIS) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(STEP_MILLIS));
        }
        ObjectNode answer = JSON.createObjectNode().put("id", letter.id)
            .put("reference", letter.body.path("reference").asText())
            .put("uri", address() + "/v2/notifications/" + letter.id);
        if (letter.type.equals("letter")) {
            answer.put("postage", "second");
        } else {
            answer.putObject("content").put("body", "b").put("subject", "s").put("from_email",
                "council@notifications.service.gov.uk");
            answer.putObject("template").put("id", letter.body.path("template_id").asText()).put("version", 1)
                .put("uri", "u");
        }
        send(exchange, 201, answer.toString());
    }

    private void get(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String query = String.valueOf(exchange.getRequestURI().getQuery());
        String id = path.substring("/v2/notifications".length()).replace("/", "");
        if (mood == Mood.BREAKS_500) {
            error(exchange, 500, "Exception", "Internal server error");
        } else if (id.isEmpty()) {
            ObjectNode answer = JSON.createObjectNode();
            ArrayNode list = answer.putArray("notifications");
            if (!query.contains("older_than")) {
                taken.stream().filter(letter -> query.contains("template_type=" + letter.type))
                    .filter(letter -> !query.contains("reference=")
                        || query.contains("reference=" + letter.body.path("reference").asText()))
                    .forEach(letter -> list.add(notification(letter)));
            }
            answer.putObject("links").put("current", address() + path);
            send(exchange, 200, answer.toString());
        } else {
            Taken letter = taken.stream().filter(each -> each.id.equals(id)).findFirst().orElse(null);
            if (letter == null) {
                error(exchange, 404, "NoResultFound", "No result found");
            } else {
                send(exchange, 200, notification(letter).toString());
            }
        }
    }

    private static ObjectNode notification(Taken letter) {
        ObjectNode notification = JSON.createObjectNode().put("id", letter.id)
            .put("reference", letter.body.path("reference").asText()).put("type", letter.type)
            .put("status", letter.state)
            .put("body", "b").put("created_at", letter.createdAt).put("is_cost_data_ready", false)
            .put("cost_in_pounds", 0.0);
        notification.putObject("cost_details");
        notification.putObject("template").put("id", UUID.randomUUID().toString()).put("version", 1).put("uri", "u");
        return notification;
    }

    private static void error(HttpExchange exchange, int code, String error, String message) throws IOException {
        ObjectNode answer = JSON.createObjectNode().put("status_code", code);
        answer.putArray("errors").addObject().put("error", error).put("message", message);
        send(exchange, code, answer.toString());
    }

    private static void send(HttpExchange exchange, int code, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(code, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        over.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
