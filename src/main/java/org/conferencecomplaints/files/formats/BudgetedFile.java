package org.conferencecomplaints.files.formats;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.io.RandomAccessReadView;

/**
 * A file that is read no further once reading it has used too much memory or time. What is read is packed, a thousand
 * to one at most, so that the bytes that are asked for after the limit are the last.
 */
final class BudgetedFile implements RandomAccessRead {

    private static final long MOST_MEMORY = 256L << 20;
    private static final long MOST_TIME = Duration.ofSeconds(30).toNanos();
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final RandomAccessRead file;
    private final long memory = THREADS.getCurrentThreadAllocatedBytes();
    private final long time = System.nanoTime();

    BudgetedFile(Path file) throws IOException {
        this.file = new RandomAccessReadBufferedFile(file);
    }

    private void measure() throws IOException {
        if (THREADS.getCurrentThreadAllocatedBytes() - memory > MOST_MEMORY || System.nanoTime() - time > MOST_TIME) {
            throw new TooMuch();
        }
    }

    @Override
    public int read() throws IOException {
        return file.read();
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        measure();
        return file.read(bytes, from, length);
    }

    @Override
    public void seek(long position) throws IOException {
        measure();
        file.seek(position);
    }

    /** On this and not, as a file's own would be, on the file again. */
    @Override
    public RandomAccessReadView createView(long start, long length) {
        return new RandomAccessReadView(this, start, length);
    }

    @Override
    public long getPosition() throws IOException {
        return file.getPosition();
    }

    @Override
    public long length() throws IOException {
        return file.length();
    }

    @Override
    public boolean isEOF() throws IOException {
        return file.isEOF();
    }

    @Override
    public boolean isClosed() {
        return file.isClosed();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /** Reading the file uses too much. */
    static final class TooMuch extends IOException {
    }
}
