package org.conferencecomplaints.correspondence.reading;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Small files that take much to read. */
public final class HeavyFiles {

    private HeavyFiles() {
    }

    /** A page that draws a form, which draws another ten times, and so on: 10<sup>20</sup> of them. */
    public static byte[] nestedForms() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            PDFormXObject inner = form(document, "0 0 1 1 re f", null);
            for (int i = 0; i < 20; i++) {
                inner = form(document, "/X Do ".repeat(10), inner);
            }
            PDResources resources = new PDResources();
            resources.put(COSName.getPDFName("X"), inner);
            page.setResources(resources);
            page.setContents(stream(document, "/X Do"));
            return saved(document);
        }
    }

    private static PDFormXObject form(PDDocument document, String drawing, PDFormXObject inner) throws IOException {
        PDFormXObject form = new PDFormXObject(stream(document, drawing));
        form.setBBox(PDRectangle.A4);
        PDResources resources = new PDResources();
        if (inner != null) {
            resources.put(COSName.getPDFName("X"), inner);
        }
        form.setResources(resources);
        return form;
    }

    /** A page with a picture that says it is small, and is a JPEG of this head. */
    public static byte[] pictured(byte[] jpeg) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            COSStream picture = document.getDocument().createCOSStream();
            try (OutputStream out = picture.createRawOutputStream()) {
                out.write(jpeg);
            }
            picture.setItem(COSName.TYPE, COSName.XOBJECT);
            picture.setItem(COSName.SUBTYPE, COSName.IMAGE);
            picture.setItem(COSName.FILTER, COSName.DCT_DECODE);
            picture.setInt(COSName.WIDTH, 8);
            picture.setInt(COSName.HEIGHT, 8);
            picture.setInt(COSName.BITS_PER_COMPONENT, 8);
            picture.setItem(COSName.COLORSPACE, PDDeviceRGB.INSTANCE.getCOSObject());
            PDResources resources = new PDResources();
            resources.put(COSName.getPDFName("X"), new PDImageXObject(new PDStream(picture), resources));
            page.setResources(resources);
            page.setContents(stream(document, "200 0 0 200 0 0 cm /X Do"));
            return saved(document);
        }
    }

    /** A JPEG that comes in passes and says that it has this many points each way. */
    public static byte[] progressive(int side) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ImageOutputStream to = ImageIO.createImageOutputStream(out)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(to);
            writer.write(null, new IIOImage(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), null, null), how);
        } finally {
            writer.dispose();
        }
        byte[] jpeg = out.toByteArray();
        int frame = new String(jpeg, StandardCharsets.ISO_8859_1).indexOf("\u00ff\u00c2");
        jpeg[frame + 5] = (byte) (side >> 8);
        jpeg[frame + 6] = (byte) side;
        jpeg[frame + 7] = (byte) (side >> 8);
        jpeg[frame + 8] = (byte) side;
        return jpeg;
    }

    private static PDStream stream(PDDocument document, String drawing) throws IOException {
        PDStream stream = new PDStream(document);
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(drawing.getBytes(StandardCharsets.US_ASCII));
        }
        return stream;
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }
}
