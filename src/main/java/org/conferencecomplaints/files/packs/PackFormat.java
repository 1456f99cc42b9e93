package org.conferencecomplaints.files.packs;

import java.io.IOException;
import java.io.OutputStream;
import org.conferencecomplaints.correspondence.pdf.WorkFolder;

/** The formats of a pack. */
public enum PackFormat {

    /** Every file as it is kept, with checksums. */
    ZIP("zip", "application/zip", PackZip::write),
    /** All that can be put on paper, with an index. */
    PDF("pdf", PackPart.PDF, PackPdf::write);

    private final String ending;
    private final String mediaType;
    private final Writing writing;

    PackFormat(String ending, String mediaType, Writing writing) {
        this.ending = ending;
        this.mediaType = mediaType;
        this.writing = writing;
    }

    private interface Writing {
        void write(Pack pack, WorkFolder work, OutputStream out) throws IOException;
    }

    public String ending() {
        return ending;
    }

    public String mediaType() {
        return mediaType;
    }

    void write(Pack pack, WorkFolder work, OutputStream out) throws IOException {
        writing.write(pack, work, out);
    }
}
