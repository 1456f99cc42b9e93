package org.conferencecomplaints.web.errors;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** What the server itself answers, where a request is so malformed that it reaches nothing of ours. */
public final class ServerErrorPage extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, Throwable thrown) {
        HttpStatus status = HttpStatus.resolve(response.getStatus());
        if (status == null || !status.isError() || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            write(response, status);
        } catch (IOException | IllegalStateException gone) {
            // whoever asked is no longer there
            response.setStatus(status.value());
        }
    }

    private static void write(HttpServletResponse response, HttpStatus status) throws IOException {
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write("""
            {"type":"about:blank","title":"%s","status":%d,"detail":"%s"}
            """.formatted(status.getReasonPhrase(), status.value(), ProblemTranslator.inWords(status))
            .getBytes(StandardCharsets.UTF_8));
        response.flushBuffer();
    }
}
