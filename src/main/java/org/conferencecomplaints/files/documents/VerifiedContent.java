package org.conferencecomplaints.files.documents;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import org.conferencecomplaints.platform.Sha256;

/** Verifies the checksum while content is read: the last bytes are given out only if all of it is what was added. */
final class VerifiedContent extends FilterInputStream {

    private final String id;
    private final String sha256;
    private final MessageDigest digest = Sha256.digest();
    private long left;

    VerifiedContent(InputStream content, String id, long size, String sha256) {
        super(content);
        this.id = id;
        this.sha256 = sha256;
        this.left = size;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (left == 0) {
            return -1;
        }
        int some = super.read(bytes, from, (int) Math.min(length, left));
        if (some < 0) {
            throw changed();
        }
        digest.update(bytes, from, some);
        left -= some;
        if (left == 0 && !Sha256.of(digest).equals(sha256)) {
            throw changed();
        }
        return some;
    }

    @Override
    public long skip(long bytes) throws IOException {
        return readNBytes((int) Math.min(bytes, 8192)).length;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private IOException changed() {
        return new IOException("Document " + id + " is not what was added: its checksum is another one");
    }
}
