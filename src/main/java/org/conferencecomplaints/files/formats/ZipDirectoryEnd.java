package org.conferencecomplaints.files.formats;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/** Reads a ZIP's end of central directory record, before the directory itself, which may be as long as the file. */
final class ZipDirectoryEnd {

    private static final int MARK = 0x06054b50;
    private static final int SHORTEST = 22;
    private static final int LONGEST = SHORTEST + 0xffff;
    private static final long MOST_BYTES_A_PART = 1000;

    private ZipDirectoryEnd() {
    }

    /** How many parts it has, at least; more where their list is longer than so many need. */
    static long parts(Path file) throws IOException {
        try (RandomAccessFile zip = new RandomAccessFile(file.toFile(), "r")) {
            byte[] end = new byte[(int) Math.min(LONGEST, zip.length())];
            zip.seek(zip.length() - end.length);
            zip.readFully(end);
            ByteBuffer bytes = ByteBuffer.wrap(end).order(ByteOrder.LITTLE_ENDIAN);
            for (int at = end.length - SHORTEST; at >= 0; at--) {
                if (bytes.getInt(at) == MARK) {
                    long list = Integer.toUnsignedLong(bytes.getInt(at + 12));
                    return Math.max(Short.toUnsignedLong(bytes.getShort(at + 10)), list / MOST_BYTES_A_PART);
                }
            }
            return 0;
        }
    }
}
