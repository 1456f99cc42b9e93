package org.conferencecomplaints.engine.submission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Somebody at a computer: keeps cookies as a browser does, follows no redirects. */
public class Client {

    private final String server;
    private final String address;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();

    public Client(int port) {
        this(port, null);
    }

    /** Somebody at a computer with this address, where the application believes its proxy. */
    public Client(int port, String address) {
        this.server = "http://127.0.0.1:" + port;
        this.address = address;
    }

    /** Somebody who has signed in to Tasklist. */
    public static Client inTasklist(int port, String user) {
        Client client = new Client(port);
        client.signIn("tasklist", user);
        client.get("/camunda/app/tasklist/default/");
        return client;
    }

    /** Signs one of the sample staff in to one of the web applications. */
    public HttpResponse<String> signIn(String application, String user) {
        return signIn(application, user, "try-out");
    }

    /** Signs in to one of the web applications as their page does. */
    public HttpResponse<String> signIn(String application, String user, String password) {
        get("/camunda/app/" + application + "/default/");
        return send(to("/camunda/api/admin/auth/user/default/login/" + application)
            .header("X-XSRF-TOKEN", token())
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("username=" + user + "&password=" + password)));
    }

    public HttpResponse<String> get(String path) {
        return send(to(path));
    }

    public HttpResponse<String> get(String path, String user) {
        return send(to(path).header("Authorization", basic(user, "try-out")));
    }

    public HttpRequest.Builder to(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + path));
        return address == null ? request : request.header("X-Forwarded-For", address);
    }

    public HttpRequest.Builder post(String path) {
        return to(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString("{}"));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Sends a file with a diagram in it, as the engine's interface takes it; without a user as whoever is signed in.
     */
    public HttpResponse<String> deploy(String path, String user) {
        String body = "--x\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\nx\r\n"
            + "--x\r\nContent-Disposition: form-data; name=\"f\"; filename=\"x.bpmn\"\r\n\r\n"
            + "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" targetNamespace=\"x\"/>\r\n--x--\r\n";
        HttpRequest.Builder request = to(path).header("Content-Type", "multipart/form-data; boundary=x")
            .POST(BodyPublishers.ofString(body));
        return send(user == null
            ? request.header("X-XSRF-TOKEN", token())
            : request.header("Authorization", basic(user, "try-out")));
    }

    /** Goes where the answer leads, until it leads no further. */
    public HttpResponse<String> follow(HttpResponse<String> answer) {
        HttpResponse<String> last = answer;
        for (int hops = 0; last.statusCode() / 100 == 3; hops++) {
            if (hops == 20) {
                throw new IllegalStateException("It goes round in circles: " + last.uri());
            }
            last = send(HttpRequest.newBuilder(
                last.uri().resolve(last.headers().firstValue("Location").orElseThrow())));
        }
        return last;
    }

    /** The token against forged requests, as the web applications' pages read it. */
    public String token() {
        return cookie("XSRF-TOKEN");
    }

    /** The value of a cookie that this browser keeps. */
    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals(name))
            .map(HttpCookie::getValue).findFirst().orElseThrow();
    }

    public static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }
}
