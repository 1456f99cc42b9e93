package org.conferencecomplaints.files.packs;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import org.conferencecomplaints.platform.Sha256;

/** Counts the bytes that pass and computes their checksum. */
public record SizeAndChecksum(long bytes, String sha256) {

    /** Writes something, and counts it on its way. */
    public interface Writing {
        void to(OutputStream out) throws IOException;
    }

    static SizeAndChecksum written(OutputStream out, Writing writing) throws IOException {
        Counting counting = new Counting(out);
        writing.to(counting);
        return new SizeAndChecksum(counting.bytes, Sha256.of(counting.getMessageDigest()));
    }

    private static final class Counting extends DigestOutputStream {

        private long bytes;

        private Counting(OutputStream out) {
            super(out, Sha256.digest());
        }

        @Override
        public void write(int one) throws IOException {
            super.write(one);
            bytes++;
        }

        @Override
        public void write(byte[] some, int from, int length) throws IOException {
            super.write(some, from, length);
            bytes += length;
        }
    }
}
