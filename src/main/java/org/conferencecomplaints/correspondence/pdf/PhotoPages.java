package org.conferencecomplaints.correspondence.pdf;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.conferencecomplaints.correspondence.reading.Pictures;

/**
 * Converts a photograph or scan to a page. It is read no finer than paper shows it, so that memory stays small, and
 * taken over without what cameras note beside it, such as the place.
 */
final class PhotoPages {

    /** Points of the longer side that paper shows: A4 at some 250 dots an inch. */
    private static final int FINE = 2_900;
    private static final float QUALITY = 0.85f;

    private PhotoPages() {
    }

    /** Puts the picture on a sheet of its own. */
    static void to(PDDocument target, File file, boolean photograph) throws IOException, NotPrintable {
        if (photograph) {
            try (InputStream jpeg = Files.newInputStream(file.toPath())) {
                Pictures.checkJpeg(jpeg);
            }
        }
        BufferedImage picture = read(file);
        PDImageXObject taken = photograph
            ? JPEGFactory.createFromImage(target, picture, QUALITY)
            : LosslessFactory.createFromImage(target, picture);
        new SheetWriter(target).put(taken);
    }

    private static BufferedImage read(File file) throws IOException, NotPrintable {
        try (ImageInputStream in = ImageIO.createImageInputStream(file)) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw NotPrintable.damaged();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                Pictures.check(reader.getWidth(0), reader.getHeight(0));
                ImageReadParam how = reader.getDefaultReadParam();
                int every = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / FINE);
                how.setSourceSubsampling(every, every, 0, 0);
                return upright(reader.read(0, how), Exif.orientation(file));
            } finally {
                reader.dispose();
            }
        }
    }

    /** On white, and turned as the camera was held. */
    private static BufferedImage upright(BufferedImage read, int orientation) {
        boolean turned = orientation >= 5;
        int width = read.getWidth();
        int height = read.getHeight();
        BufferedImage upright = new BufferedImage(turned ? height : width, turned ? width : height,
            BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = upright.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, upright.getWidth(), upright.getHeight());
        pen.drawImage(read, way(orientation, width, height), null);
        pen.dispose();
        return upright;
    }

    private static AffineTransform way(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
