package org.conferencecomplaints.web.support;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.conferencecomplaints.platform.Refusal;

/**
 * A request that is refused where its body becomes too long, if the body did not say how long it is, or cannot be read
 * on: broken chunks, or a client that is gone.
 */
final class LimitedRequest extends HttpServletRequestWrapper {

    private final long most;
    private ServletInputStream limited;
    private boolean tooLong;

    LimitedRequest(HttpServletRequest request, long most) {
        super(request);
        this.most = most;
    }

    boolean isTooLong() {
        return tooLong;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (limited == null) {
            limited = new Limited(super.getInputStream());
        }
        return limited;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        String encoding = getCharacterEncoding();
        return new BufferedReader(new InputStreamReader(getInputStream(),
            encoding == null ? StandardCharsets.ISO_8859_1 : Charset.forName(encoding)));
    }

    private final class Limited extends ServletInputStream {

        private final ServletInputStream body;
        private long left = most;

        private Limited(ServletInputStream body) {
            this.body = body;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] bytes, int from, int length) {
            try {
                int read = body.read(bytes, from, length);
                took(Math.max(read, 0));
                return read;
            } catch (IOException broken) {
                throw new Refusal(null, "What was sent cannot be read to its end.");
            }
        }

        private void took(int bytes) {
            left -= bytes;
            if (left < 0) {
                tooLong = true;
                throw new Refusal(null, "What was sent is too long.");
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
