package org.conferencecomplaints.files.formats;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;

/** Checks an image: it can be decoded, and its header says that it is not larger than a scanned sheet needs. */
public final class PictureFile {

    /** A sheet of A3 scanned at 600 points an inch has 70 million. */
    private static final long MOST_POINTS = 100_000_000;

    private PictureFile() {
    }

    public static void check(Path file, FileType type) throws UnsuitableFile {
        if (points(file, type) > MOST_POINTS) {
            throw new UnsuitableFile("is a picture with more than 100 million points. Save it smaller");
        }
    }

    private static long points(Path file, FileType type) throws UnsuitableFile {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(type.mediaType());
        ImageReader reader = readers.next();
        try (FileImageInputStream content = new FileImageInputStream(file.toFile())) {
            reader.setInput(content, true, true);
            return (long) reader.getWidth(0) * reader.getHeight(0);
        } catch (IOException | RuntimeException e) {
            throw new UnsuitableFile("cannot be read as a picture: it is damaged or not complete");
        } finally {
            reader.dispose();
        }
    }
}
