package org.conferencecomplaints.files.formats;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The file types that can be documents: what people of a council and families have, and nothing that runs. */
public enum FileType {

    PDF("application/pdf", "pdf"), PNG("image/png", "png"), JPEG("image/jpeg", "jpg", "jpeg"), TIFF("image/tiff", "tif",
        "tiff"), TEXT("text/plain", "txt"), WORD(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "docx"), EXCEL("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"), OPEN_TEXT(
                "application/vnd.oasis.opendocument.text",
                "odt"), OPEN_SPREADSHEET("application/vnd.oasis.opendocument.spreadsheet", "ods");

    private final String mediaType;
    private final List<String> endings;

    FileType(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    public String mediaType() {
        return mediaType;
    }

    /** The endings that tell the truth about such a file, the usual one first. */
    List<String> endings() {
        return endings;
    }

    public static Optional<FileType> findByMediaType(String mediaType) {
        return Stream.of(values()).filter(type -> type.mediaType.equals(mediaType)).findFirst();
    }
}
