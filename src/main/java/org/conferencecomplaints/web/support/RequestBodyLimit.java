package org.conferencecomplaints.web.support;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.coyote.BadRequestException;
import org.conferencecomplaints.platform.Refusal;
import org.conferencecomplaints.web.documents.UploadConfiguration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Limits the size of request bodies, at every address, before anything reads them. The server's own limits are for
 * forms and files only; what is read as JSON would be read to the end. Documents are files of any size: {@link
 * UploadConfiguration} limits them.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class RequestBodyLimit extends OncePerRequestFilter {

    private static final Pattern DOCUMENTS = Pattern
        .compile("(/api)?/complaints/[A-Za-z0-9-]+/documents(/[0-9]+/versions)?");

    private final long most;

    RequestBodyLimit(@Value("${complaints.requests.largest:2MB}") DataSize most) {
        this.most = most.toBytes();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String kind = request.getContentType();
        return kind != null && kind.startsWith("multipart/form-data")
            && DOCUMENTS.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
        if (request.getContentLengthLong() > most) {
            response.sendError(HttpStatus.PAYLOAD_TOO_LARGE.value());
        } else {
            limited(new LimitedRequest(request, most), response, chain);
        }
    }

    /** A refusal that nobody inside has told yet is told here: the server would log it as a fault. */
    private static void limited(LimitedRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (Refusal | ServletException | IOException thrown) {
            if (!isRefusal(thrown)) {
                throw thrown;
            }
            if (response.isCommitted()) {
                return;
            }
            response.sendError((request.isTooLong() ? HttpStatus.PAYLOAD_TOO_LARGE : HttpStatus.BAD_REQUEST).value());
        }
    }

    private static boolean isRefusal(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
            .anyMatch(each -> each instanceof Refusal || each instanceof BadRequestException);
    }
}
