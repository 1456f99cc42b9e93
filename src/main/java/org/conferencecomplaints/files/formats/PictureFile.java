package org.conferencecomplaints.files.formats;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import org.conferencecomplaints.correspondence.reading.Pictures;
import org.conferencecomplaints.correspondence.reading.TooMuchToRead;

/** Checks an image: it can be decoded, and its header says that it is not larger than a scanned sheet needs. */
final class PictureFile {

    private PictureFile() {
    }

    static void check(Path file, FileType type) throws IOException, UnsuitableFile {
        if (type == FileType.JPEG) {
            try (InputStream jpeg = Files.newInputStream(file)) {
                Pictures.checkJpeg(jpeg);
            }
        }
        measure(file, type);
    }

    private static void measure(Path file, FileType type) throws UnsuitableFile {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(type.mediaType());
        ImageReader reader = readers.next();
        try (FileImageInputStream content = new FileImageInputStream(file.toFile())) {
            reader.setInput(content, true, true);
            Pictures.check(reader.getWidth(0), reader.getHeight(0));
        } catch (TooMuchToRead e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new UnsuitableFile("cannot be read as a picture: it is damaged or not complete");
        } finally {
            reader.dispose();
        }
    }
}
