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

/** A request that is refused where its body becomes too long, if the body did not say how long it is. */
final class LimitedRequest extends HttpServletRequestWrapper {

    private final long most;
    private ServletInputStream limited;

    LimitedRequest(HttpServletRequest request, long most) {
        super(request);
        this.most = most;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (limited == null) {
            limited = new Limited(super.getInputStream(), most);
        }
        return limited;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        String encoding = getCharacterEncoding();
        return new BufferedReader(new InputStreamReader(getInputStream(),
            encoding == null ? StandardCharsets.ISO_8859_1 : Charset.forName(encoding)));
    }

    private static final class Limited extends ServletInputStream {

        private final ServletInputStream body;
        private long left;

        private Limited(ServletInputStream body, long most) {
            this.body = body;
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            int one = body.read();
            took(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = body.read(bytes, from, length);
            took(Math.max(read, 0));
            return read;
        }

        private void took(int bytes) {
            left -= bytes;
            if (left < 0) {
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
