package org.conferencecomplaints.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Base64;
import org.conferencecomplaints.engine.submission.Client;

/**
 * One request of the fuzzer.
 *
 * @param route the address with its variables, which tells findings apart
 */
record FuzzRequest(String user, String method, String route, String path, String type, String accept, byte[] body) {

    FuzzRequest(String user, String method, String route, String path, String type, String body) {
        this(user, method, route, path, type, "*/*", body == null ? new byte[0] : body.getBytes(UTF_8));
    }

    FuzzRequest accepting(String kind) {
        return new FuzzRequest(user, method, route, path, type, kind, body);
    }

    HttpRequest to(int port, Duration longest) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .timeout(longest).header("Authorization", Client.basic(user, "try-out")).header("Accept", accept)
            .method(method, BodyPublishers.ofByteArray(body));
        if (type != null) {
            request.header("Content-Type", type);
        }
        return request.build();
    }

    /** The same by hand: the body in Base64, as it may hold anything. */
    String asCurl() {
        return "echo '%s' | base64 -d | curl -u %s:try-out -X %s -H 'Accept: %s'%s --data-binary @- 'http://127.0.0.1:8080%s'"
            .formatted(Base64.getEncoder().encodeToString(body), user, method, accept,
                type == null ? "" : " -H 'Content-Type: " + type + "'", path);
    }
}
