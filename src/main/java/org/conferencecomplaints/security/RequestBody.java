package org.conferencecomplaints.security;

import jakarta.servlet.ServletRequest;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.catalina.connector.Request;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * The body of one request as the server reads it, whoever asks for it: it has a deadline, and while nobody has signed
 * in it may be small only and waits in one of few places. A body that is sent a byte at a time holds a thread, and the
 * server's own timeout is for the gap between two bytes.
 */
final class RequestBody implements InputBuffer {

    private static final String NAME = RequestBody.class.getName();
    /** More than a sign-in or a sign-out notice needs. */
    private static final int LARGEST_OF_STRANGERS = 64 * 1024;
    private static final int LARGEST_UNREAD = 2 * 1024 * 1024;
    /** So slow a line gets a whole body through, however long it is. */
    private static final long BYTES_PER_SECOND = 4 * 1024;

    private final Request request;
    private final InputBuffer sent;
    private final Duration within;
    private final Semaphore strangers;
    private final long length;
    private final boolean isSent;
    private long nanosWaited;
    private long received;
    private boolean isComplete;
    private HttpStatus refusal;
    private boolean isLeftOver;
    private boolean hasPlace;
    private boolean isOfSomebodySignedIn;

    private RequestBody(Request request, Duration within, Semaphore strangers) {
        this.request = request;
        this.sent = request.getCoyoteRequest().getInputBuffer();
        this.within = within;
        this.strangers = strangers;
        this.length = length(request);
        this.isSent = length > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }

    /** In bytes; negative where the request does not say. One that is no number the server refuses by itself. */
    private static long length(Request request) {
        try {
            return request.getContentLengthLong();
        } catch (IllegalArgumentException noNumber) {
            return -1;
        }
    }

    /** Stands before what the client sends, until {@link #end}. */
    static RequestBody begin(Request request, Duration within, Semaphore strangers) {
        RequestBody body = new RequestBody(request, within, strangers);
        request.getCoyoteRequest().setInputBuffer(body);
        request.setAttribute(NAME, body);
        return body;
    }

    /** Whoever brings no proof at all waits in one of the few places from the start, or is told that there is none. */
    void takePlaceAtOnce() {
        boolean bringsNoProof = request.getHeader(HttpHeaders.AUTHORIZATION) == null
            && request.getHeader(HttpHeaders.COOKIE) == null;
        if (isSent && bringsNoProof && !hasTakenPlace()) {
            refusal = HttpStatus.SERVICE_UNAVAILABLE;
        }
    }

    static RequestBody of(ServletRequest request) {
        return (RequestBody) request.getAttribute(NAME);
    }

    /** Whoever sent this request has signed in. */
    static void isOfSomebodySignedIn(ServletRequest request) {
        if (request.getAttribute(NAME) instanceof RequestBody body) {
            body.isOfSomebodySignedIn = true;
            body.leavePlace();
        }
    }

    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
        if (!isSent || isComplete) {
            return sent.doRead(handler);
        }
        takePlace();
        refuseTooMuch(length);
        int bytes = await(handler);
        if (bytes > 0) {
            received += bytes;
        }
        isComplete = bytes < 0 || received == length;
        if (isComplete) {
            leavePlace();
            return bytes;
        }
        refuseTooMuch(received);
        refuseTooSlow();
        return bytes;
    }

    /** Time that we take between two pieces is not the client's. */
    private int await(ApplicationBufferHandler handler) throws IOException {
        long began = System.nanoTime();
        try {
            return sent.doRead(handler);
        } catch (IOException gone) {
            throw refused(gone instanceof SocketTimeoutException ? HttpStatus.REQUEST_TIMEOUT : HttpStatus.BAD_REQUEST);
        } finally {
            nanosWaited += System.nanoTime() - began;
        }
    }

    private void refuseTooMuch(long bytes) throws IOException {
        if (!isOfSomebodySignedIn && bytes > LARGEST_OF_STRANGERS) {
            throw refused(HttpStatus.PAYLOAD_TOO_LARGE);
        }
    }

    private void takePlace() throws IOException {
        if (isOfSomebodySignedIn || hasPlace) {
            return;
        }
        if (!hasTakenPlace()) {
            throw refused(HttpStatus.SERVICE_UNAVAILABLE);
        }
    }

    private boolean hasTakenPlace() {
        hasPlace = strangers.tryAcquire();
        return hasPlace;
    }

    private void leavePlace() {
        if (hasPlace) {
            hasPlace = false;
            strangers.release();
        }
    }

    private void refuseTooSlow() throws IOException {
        Duration allowed = within.plusSeconds(received / BYTES_PER_SECOND);
        if (nanosWaited > allowed.toNanos()) {
            throw refused(HttpStatus.REQUEST_TIMEOUT);
        }
    }

    /** As if the client had gone: whatever reads the body stops, and nothing is logged as a fault of ours. */
    private IOException refused(HttpStatus status) {
        refusal = status;
        leavePlace();
        return new ClientAbortException(status.getReasonPhrase());
    }

    /** What the answer says of it; empty where the body came as it should, or was not read. */
    Optional<HttpStatus> refusal() {
        return Optional.ofNullable(refusal);
    }

    @Override
    public int available() {
        return sent.available();
    }

    /** After the answer: what was not read is let pass if it is little and comes soon, or the connection is closed. */
    void end() {
        try {
            if (isSent && refusal == null && !isComplete && !request.isAsync()) {
                request.getResponse().finishResponse();
                letPass();
            }
        } catch (IOException gone) {
            isLeftOver = true;
        } finally {
            leavePlace();
            request.getCoyoteRequest().setInputBuffer(sent);
            if (isLeftOver || refusal != null) {
                request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
            }
        }
    }

    private void letPass() throws IOException {
        Unread unread = new Unread();
        long before = received;
        while (!isComplete && received - before <= LARGEST_UNREAD) {
            doRead(unread);
        }
        isLeftOver = !isComplete;
    }

    /** Takes what nobody wants. */
    private static final class Unread implements ApplicationBufferHandler {

        private ByteBuffer buffer;

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            this.buffer = buffer;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return buffer;
        }

        @Override
        public void expand(int size) {
            // nothing is kept
        }
    }
}
