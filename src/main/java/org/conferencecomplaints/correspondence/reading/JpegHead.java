package org.conferencecomplaints.correspondence.reading;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * What a JPEG says of itself before its points.
 *
 * @param inPasses whether each point comes in parts, so that all are in memory until the last (progressive, or several
 *                 scans)
 */
record JpegHead(int width, int height, boolean inPasses) {

    private static final int START = 0xffd8;
    private static final int SCAN = 0xffda;
    private static final int FIRST_FRAME = 0xffc0;
    private static final int LAST_FRAME = 0xffcf;
    private static final int NONE = 0;

    /** Nothing of a file that is none: whoever reads it on finds that it is damaged. */
    static JpegHead of(InputStream jpeg) throws IOException {
        JpegHead head = new JpegHead(NONE, NONE, false);
        int colours = NONE;
        try {
            DataInputStream in = new DataInputStream(new BufferedInputStream(jpeg));
            if (in.readUnsignedShort() != START) {
                return head;
            }
            for (int marker = marker(in);; marker = marker(in)) {
                ForeignFile.spend();
                if (marker == SCAN) {
                    in.readUnsignedShort();
                    boolean some = in.readUnsignedByte() < colours;
                    return new JpegHead(head.width, head.height, head.inPasses || some);
                }
                byte[] segment = in.readNBytes(Math.max(0, in.readUnsignedShort() - 2));
                if (isFrame(marker) && segment.length >= 6) {
                    int height = (segment[1] & 0xff) << 8 | segment[2] & 0xff;
                    int width = (segment[3] & 0xff) << 8 | segment[4] & 0xff;
                    colours = segment[5];
                    head = new JpegHead(width, height, head.inPasses || (marker & 3) == 2);
                }
            }
        } catch (EOFException e) {
            return head;
        }
    }

    /** Bytes of filling may stand before it. */
    private static int marker(DataInputStream in) throws IOException {
        int marker = in.readUnsignedShort();
        while (marker == 0xffff) {
            marker = 0xff00 | in.readUnsignedByte();
        }
        return marker;
    }

    private static boolean isFrame(int marker) {
        return marker >= FIRST_FRAME && marker <= LAST_FRAME && marker != 0xffc4 && marker != 0xffc8
            && marker != 0xffcc;
    }
}
