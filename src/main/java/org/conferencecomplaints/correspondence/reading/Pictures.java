package org.conferencecomplaints.correspondence.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;

/** How large a picture may be, found out before any of it is unpacked. */
public final class Pictures {

    /** Telephones take some 50 million; a sheet of A3 scanned at 600 points an inch has 70 million. */
    public static final long MOST = 100_000_000;
    /** What comes in several passes lies in memory as a whole, six bytes a point, until the last. */
    private static final long MOST_IN_PASSES = 25_000_000;
    private static final String TOO_LARGE = "has a picture of more than 100 million points. Save it smaller and add"
        + " that";
    private static final String IN_PASSES = "has a progressive JPEG picture of more than 25 million points. Save it as "
        + "an ordinary (baseline) JPEG, or smaller, and add that";
    private static final List<String> JPEG = List.of(COSName.DCT_DECODE.getName(),
        COSName.DCT_DECODE_ABBREVIATION.getName());

    private Pictures() {
    }

    /** Refuses a picture of more points than can be read. */
    public static void check(long width, long height) {
        if (width > MOST || height > MOST || width * height > MOST) {
            throw TooMuchToRead.picture(TOO_LARGE);
        }
    }

    /** The same of a JPEG, whatever says how large it is. */
    public static void checkJpeg(InputStream jpeg) throws IOException {
        JpegHead head = JpegHead.of(jpeg);
        check(head.width(), head.height());
        if (head.inPasses() && (long) head.width() * head.height() > MOST_IN_PASSES) {
            throw TooMuchToRead.picture(IN_PASSES);
        }
    }

    static void check(PDImage image) throws IOException {
        check(image.getWidth(), image.getHeight());
        if (JPEG.contains(lastFilter(image))) {
            try (InputStream jpeg = image.createInputStream(JPEG)) {
                checkJpeg(jpeg);
            }
        }
    }

    private static String lastFilter(PDImage image) {
        COSBase filters = image.getCOSObject().getDictionaryObject(COSName.FILTER, COSName.F);
        if (filters instanceof COSArray several && several.size() > 0) {
            filters = several.getObject(several.size() - 1);
        }
        return filters instanceof COSName name ? name.getName() : "";
    }
}
