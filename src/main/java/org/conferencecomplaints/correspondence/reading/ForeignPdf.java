package org.conferencecomplaints.correspondence.reading;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessStreamCache.StreamCacheCreateFunction;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Opens a PDF that somebody else made. Nothing in it unpacks to more than a document needs, whatever reads it later: a
 * page's drawing, a font, a picture. For use within {@link ForeignFile#read}.
 */
public final class ForeignPdf {

    private static final int END = 2048;
    /** Bytes of what is no picture; a scanned page's drawing has a hundred, a font some millions. */
    private static final long MOST = 64L << 20;
    /** Four bytes a point. */
    private static final long MOST_OF_A_PICTURE = 4 * Pictures.MOST;
    private static final Set<COSName> PACKED = Set.of(COSName.FLATE_DECODE, COSName.FLATE_DECODE_ABBREVIATION,
        COSName.LZW_DECODE, COSName.LZW_DECODE_ABBREVIATION, COSName.RUN_LENGTH_DECODE,
        COSName.RUN_LENGTH_DECODE_ABBREVIATION);

    private ForeignPdf() {
    }

    /**
     * Opens it; who asks closes it.
     *
     * @param beside where what is unpacked waits
     * @throws TooMuchToRead where something in it takes too much
     */
    public static PDDocument open(File file, StreamCacheCreateFunction beside) throws IOException {
        BudgetedFile content = new BudgetedFile(file.toPath());
        PDDocument document = null;
        try {
            document = new Parser(content, beside).parse();
            for (COSObjectKey key : List.copyOf(document.getDocument().getXrefTable().keySet())) {
                if (document.getDocument().getObjectFromPool(key).getObject() instanceof COSStream stream) {
                    measure(stream);
                }
            }
            content.opened();
            return document;
        } catch (IOException | RuntimeException | Error e) {
            if (document != null) {
                document.close();
            }
            content.close();
            throw e;
        }
    }

    /** A PDF ends with a mark, which one that was cut off lacks; PDFBox would make do with the pages that are there. */
    public static boolean endsWhole(File file) throws IOException {
        try (RandomAccessRead content = new BudgetedFile(file.toPath())) {
            int length = (int) Math.min(END, content.length());
            byte[] end = new byte[length];
            content.seek(content.length() - length);
            content.readFully(end);
            return new String(end, StandardCharsets.ISO_8859_1).contains("%%EOF");
        }
    }

    /** Unpacks a stream once, into nothing. Packed twice, a few bytes become more than that would show. */
    private static void measure(COSStream stream) throws IOException {
        ForeignFile.spend();
        List<COSName> filters = filters(stream.getFilters());
        if (filters.stream().filter(PACKED::contains).count() > 1) {
            throw TooMuchToRead.unpacks();
        }
        if (filters.isEmpty() || !PACKED.contains(filters.get(0))) {
            return; // What is written as letters unpacks to less.
        }
        boolean picture = COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE));
        try (InputStream packed = stream.createRawInputStream();
            OutputStream counted = new Counted(picture ? MOST_OF_A_PICTURE : MOST)) {
            FilterFactory.INSTANCE.getFilter(filters.get(0)).decode(packed, counted, stream, 0);
        } catch (IOException damaged) {
            // What can be read of it is less than was counted.
        }
    }

    private static List<COSName> filters(COSBase filters) {
        if (filters instanceof COSArray several) {
            return several.toList().stream().map(each -> each instanceof COSObject object ? object.getObject() : each)
                .filter(COSName.class::isInstance).map(COSName.class::cast).toList();
        }
        return filters instanceof COSName one ? List.of(one) : List.of();
    }

    /** Keeps nothing, and takes so many bytes. */
    private static final class Counted extends OutputStream {

        private long left;

        private Counted(long most) {
            left = most;
        }

        @Override
        public void write(int one) {
            spend(1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            spend(length);
        }

        private void spend(int bytes) {
            left -= bytes;
            if (left < 0) {
                throw TooMuchToRead.unpacks();
            }
            ForeignFile.spend();
        }
    }

    /** Packed twice, a few bytes become more than any reading of them can measure; no program writes that. */
    private static final class Parser extends PDFParser {

        private Parser(RandomAccessRead content, StreamCacheCreateFunction beside) throws IOException {
            super(content, "", null, null, beside);
        }

        @Override
        protected COSStream parseCOSStream(COSDictionary head) throws IOException {
            boolean holdsObjects = head.containsKey(COSName.FIRST) || head.containsKey(COSName.W);
            if (holdsObjects && head.getDictionaryObject(COSName.FILTER) instanceof COSArray filters
                && filters.size() > 1) {
                throw TooMuchToRead.unpacks();
            }
            return super.parseCOSStream(head);
        }
    }
}
