package org.conferencecomplaints.correspondence.pdf;

import java.io.IOException;
import java.io.InputStream;

/**
 * A document to be converted to pages.
 *
 * @param mediaType  as found by its content, such as {@code application/pdf}
 * @param source     read once
 * @param asPictures whether each page becomes a picture, so that nothing beneath what is blacked out can be copied
 */
public record PrintableFile(String mediaType, Source source, boolean asPictures) {

    /** Opens the document; who asks closes it. */
    @FunctionalInterface
    public interface Source {

        /** The bytes from the beginning. */
        InputStream open() throws IOException;
    }

    /** As it is. */
    public static PrintableFile of(String mediaType, Source source) {
        return new PrintableFile(mediaType, source, false);
    }
}
