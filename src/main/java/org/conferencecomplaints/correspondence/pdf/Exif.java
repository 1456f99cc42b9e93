package org.conferencecomplaints.correspondence.pdf;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads the orientation of a JPEG from its EXIF data. */
final class Exif {

    private static final int START = 0xffd8;
    private static final int NOTES = 0xffe1;
    private static final int PICTURE = 0xffda;
    private static final byte[] NAME = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int ORIENTATION = 0x112;
    private static final int ENTRY = 12;

    private Exif() {
    }

    /** From 1, upright, to 8, as the standard counts them; 1 where the file says nothing that can be read. */
    static int orientation(File file) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(new FileInputStream(file)))) {
            if (in.readUnsignedShort() != START) {
                return 1;
            }
            for (int marker = in.readUnsignedShort(); marker >= 0xff00
                && marker != PICTURE; marker = in.readUnsignedShort()) {
                byte[] segment = in.readNBytes(Math.max(0, in.readUnsignedShort() - 2));
                if (marker == NOTES && startsWithName(segment)) {
                    ByteBuffer notes = ByteBuffer.wrap(segment, NAME.length, segment.length - NAME.length).slice();
                    int orientation = orientation(notes);
                    return orientation >= 1 && orientation <= 8 ? orientation : 1;
                }
            }
            return 1;
        } catch (EOFException | IndexOutOfBoundsException e) {
            return 1;
        }
    }

    private static boolean startsWithName(byte[] segment) {
        return segment.length > NAME.length
            && Arrays.equals(segment, 0, NAME.length, NAME, 0, NAME.length);
    }

    private static int orientation(ByteBuffer notes) {
        notes.order(notes.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int list = notes.getInt(4);
        int entries = Short.toUnsignedInt(notes.getShort(list));
        for (int i = 0; i < entries; i++) {
            int entry = list + 2 + i * ENTRY;
            if (Short.toUnsignedInt(notes.getShort(entry)) == ORIENTATION) {
                return Short.toUnsignedInt(notes.getShort(entry + 8));
            }
        }
        return 1;
    }
}
