package org.conferencecomplaints.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.conferencecomplaints.rest.RestRoutes.Route;

/**
 * Makes requests: forms, pages, uploads, the engine's REST interface. Administrators get no id that is there: what they
 * may do would change the application for whoever uses it afterwards.
 */
final class FuzzRequests {

    private static final JsonMapper JSON = JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private static final String ADMIN = "admin";
    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]*\\}");
    private static final List<String> STARTS = List.of("hackney-conference-complaint", "brent-conference-complaint",
        "withdraw-complaint", "reopen-complaint", "send-letter");
    private static final List<String> KINDS = List.of("multipart/form-data; boundary=b", "multipart/form-data",
        "multipart/form-data; boundary=", "multipart/form-data; boundary=\"b", "multipart/mixed; boundary=b");
    private static final List<String> TYPES = List.of("application/pdf", "image/png", "text/html", "x", "",
        "a/b; c=\"");

    private final OddValues odd;
    private final List<Route> rest;
    private final List<Route> pages;
    private final Map<String, JsonNode> forms;
    private final List<String> users;

    FuzzRequests(OddValues odd, List<Route> rest, List<Route> pages, Map<String, JsonNode> forms, List<String> users) {
        this.odd = odd;
        this.rest = rest;
        this.pages = pages;
        this.forms = forms;
        this.users = users;
    }

    /**
     * The next one.
     *
     * @param known ids and references that are there
     * @param tasks open tasks, with the key of their form
     */
    FuzzRequest next(List<String> known, Map<String, String> tasks) {
        String user = odd.one(users);
        List<String> ids = user.equals(ADMIN) || known.isEmpty() ? List.of("nosuch") : known;
        int kind = odd.below(100);
        if (kind < 20) {
            return start(user);
        }
        if (kind < 40 && !tasks.isEmpty() && !user.equals(ADMIN)) {
            String task = odd.one(tasks.keySet().stream().sorted().toList());
            return submission(user, "/engine-rest/task/" + task + odd.one(List.of("/submit-form", "/complete")),
                "task " + tasks.get(task), forms.get(tasks.get(task)));
        }
        if (kind < 50) {
            return upload(user, ids);
        }
        return kind < 75 ? page(user, ids) : rest(user, ids);
    }

    private FuzzRequest start(String user) {
        String key = odd.one(STARTS);
        String council = odd.one(List.of("hackney", "hackney", "brent", "brent", "nosuch"));
        String form = key.replace("-conference", "");
        return submission(user, "/engine-rest/process-definition/key/" + key + "/tenant-id/" + council
            + odd.one(List.of("/submit-form", "/start")), "start " + key, forms.get(form));
    }

    private FuzzRequest submission(String user, String path, String route, JsonNode form) {
        Map<String, Object> answers = new LinkedHashMap<>();
        List<JsonNode> fields = form == null ? List.of() : fields(form).toList();
        fields.stream().filter(field -> odd.chance(85)).forEach(field -> answers.put(field.path("key").asText(),
            Map.of("value", plausible(field))));
        for (int i = odd.below(4); i > 0; i--) {
            String key = fields.isEmpty() || odd.chance(10) ? odd.text() : odd.one(fields).path("key").asText();
            answers.put(key, odd.chance(90) ? odd.typed() : odd.json(0));
        }
        return new FuzzRequest(user, "POST", route, path, "application/json",
            json(odd.chance(95) ? Map.of("variables", answers) : odd.json(0)));
    }

    static Stream<JsonNode> fields(JsonNode form) {
        return Stream.concat(form.has("key") ? Stream.of(form) : Stream.empty(),
            IntStream.range(0, form.path("components").size()).mapToObj(form.path("components")::get)
                .flatMap(FuzzRequests::fields));
    }

    private Object plausible(JsonNode field) {
        return switch (field.path("type").asText()) {
            case "checkbox" -> odd.chance(50);
            case "number" -> odd.below(20);
            case "datetime" -> LocalDate.now().minusDays(odd.below(20)).toString();
            case "radio", "select" -> field.path("values").isEmpty()
                ? odd.one(users)
                : field.path("values").get(odd.below(field.path("values").size())).path("value").asText();
            default -> "12 Mare Street";
        };
    }

    private FuzzRequest page(String user, List<String> ids) {
        Route route = odd.one(pages);
        String path = path(route.path(), ids);
        Map<String, String> fields = new LinkedHashMap<>();
        route.names().stream().filter(name -> odd.chance(70))
            .forEach(name -> fields.put(name, odd.chance(30) ? odd.one(ids) : odd.shortText()));
        String query = query(fields);
        boolean inBody = !route.method().equals("GET") && odd.chance(80);
        return new FuzzRequest(user, route.method(), route.path(),
            inBody || query.isEmpty() ? path : path + "?" + query,
            inBody ? "application/x-www-form-urlencoded" : null, inBody ? query : null)
            .accepting(odd.one(List.of("text/html", "*/*", "application/json", "x", "text/html;q=x")));
    }

    private FuzzRequest rest(String user, List<String> ids) {
        Route route = odd.one(rest);
        String path = "/engine-rest" + path(route.path(), ids);
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = route.names().isEmpty() ? 0 : odd.below(5); i > 0; i--) {
            fields.put(odd.one(route.names()), odd.chance(30) ? odd.one(ids) : odd.json(0));
        }
        if (route.method().equals("GET") || route.method().equals("DELETE") || odd.chance(15)) {
            fields.putAll(odd.chance(30)
                ? Map.of("firstResult", odd.below(9) - 4, "maxResults", odd.below(9) - 4)
                : Map.of());
            Map<String, String> words = new LinkedHashMap<>();
            fields.forEach((name, value) -> words.put(name, shortened(String.valueOf(value))));
            return new FuzzRequest(user, route.method(), route.path(), path + "?" + query(words), null, null);
        }
        return new FuzzRequest(user, route.method(), route.path(), path, odd.chance(95)
            ? "application/json"
            : odd.one(KINDS), json(odd.chance(85) ? fields : odd.json(0)));
    }

    private FuzzRequest upload(String user, List<String> ids) {
        String route = odd.one(List.of("/api/complaints/{reference}/documents", "/complaints/{reference}/documents",
            "/api/complaints/{reference}/documents/{number}/versions", "/engine-rest/task/{id}/attachment/create"));
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int part = odd.below(4); part > 0; part--) {
            String name = odd.one(List.of("file", "files", "title", "kind", "content", odd.shortText()));
            write(body, "--b\r\nContent-Disposition: " + odd.one(List.of("form-data", "form-data", "x", ""))
                + "; name=\"" + name + "\"" + (odd.chance(70) ? "; filename=\"" + odd.shortText() + "\"" : "")
                + "\r\nContent-Type: " + odd.one(TYPES) + odd.one(List.of("\r\n\r\n", "\r\n", "")));
            write(body, odd.one(List.of("%PDF-1.4\n%%EOF", "\u0089PNG\r\n\u001a\n", "PK\u0003\u0004", "", odd.text())));
            write(body, odd.one(List.of("\r\n", "\r\n", "")));
        }
        write(body, odd.one(List.of("--b--\r\n", "--b--", "")));
        return new FuzzRequest(user, "POST", route, path(route, ids), odd.one(KINDS),
            odd.one(List.of("*/*", "text/html")), body.toByteArray());
    }

    private static void write(ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(UTF_8));
    }

    private String path(String route, List<String> ids) {
        Matcher variable = VARIABLE.matcher(route);
        StringBuilder path = new StringBuilder();
        while (variable.find()) {
            String value = odd.chance(60) ? odd.one(ids) : odd.chance(50) ? "" + odd.below(9) : odd.shortText();
            variable.appendReplacement(path, Matcher.quoteReplacement(encoded(value)));
        }
        return variable.appendTail(path).toString().replace("*", "x");
    }

    private static String query(Map<String, String> fields) {
        return fields.entrySet().stream().map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(300, text.length()));
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException tooDeep) {
            return "[".repeat(1_000);
        }
    }
}
