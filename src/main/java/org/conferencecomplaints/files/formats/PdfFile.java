package org.conferencecomplaints.files.formats;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessStreamCache.StreamCacheCreateFunction;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Checks a PDF: it opens without a password, is complete, and has pages. */
public final class PdfFile {

    private static final String DAMAGED = "cannot be read as a PDF: it is damaged or not complete";
    private static final String PASSWORD = "is protected with a password. Save it without one";
    private static final int END = 2048;
    /** One at a time: each may use as much memory as {@link BudgetedFile} allows. */
    private static final Semaphore ONE = new Semaphore(1, true);

    private PdfFile() {
    }

    public static void check(Path file) throws IOException, UnsuitableFile {
        ONE.acquireUninterruptibly();
        try (BudgetedFile content = new BudgetedFile(file)) {
            read(content, MemoryUsageSetting.setupTempFileOnly().setTempDir(file.getParent().toFile()).streamCache);
        } finally {
            ONE.release();
        }
    }

    private static void read(BudgetedFile content, StreamCacheCreateFunction beside) throws UnsuitableFile {
        try {
            if (!endsWhole(content)) {
                throw new UnsuitableFile(DAMAGED);
            }
            try (PDDocument document = new Parser(content, beside).parse()) {
                if (document.isEncrypted()) {
                    throw new UnsuitableFile(PASSWORD);
                }
                int pages = 0;
                for (PDPage page : document.getPages()) {
                    page.getMediaBox();
                    pages++;
                }
                if (pages == 0) {
                    throw new UnsuitableFile(DAMAGED);
                }
            }
        } catch (InvalidPasswordException e) {
            throw new UnsuitableFile(PASSWORD);
        } catch (BudgetedFile.TooMuch e) {
            throw new UnsuitableFile("unpacks to far more than a document needs. Save it again, or in smaller parts");
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new UnsuitableFile(DAMAGED);
        }
    }

    /** A PDF ends with a mark, which one that was cut off lacks; PDFBox would make do with the pages that are there. */
    private static boolean endsWhole(RandomAccessRead content) throws IOException {
        int length = (int) Math.min(END, content.length());
        byte[] end = new byte[length];
        content.seek(content.length() - length);
        content.readFully(end);
        content.seek(0);
        return new String(end, StandardCharsets.ISO_8859_1).contains("%%EOF");
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
                throw new BudgetedFile.TooMuch();
            }
            return super.parseCOSStream(head);
        }
    }
}
