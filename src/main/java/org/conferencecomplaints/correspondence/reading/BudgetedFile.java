package org.conferencecomplaints.correspondence.reading;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.io.RandomAccessReadView;

/**
 * A file that is read no further once reading it has taken too long or, while it is being opened, too much memory. What
 * is read is packed, a thousand to one at most, so that the bytes that are asked for after the limit are the last.
 */
final class BudgetedFile implements RandomAccessRead {

    private static final long MOST_MEMORY = 256L << 20;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final RandomAccessRead file;
    private final long memory = THREADS.getCurrentThreadAllocatedBytes();
    private boolean opened;

    BudgetedFile(Path file) throws IOException {
        this.file = new RandomAccessReadBufferedFile(file);
    }

    /** From here on pages are read one by one, and memory that one took is free for the next. */
    void opened() {
        opened = true;
    }

    private void measure() {
        ForeignFile.spend();
        if (!opened && THREADS.getCurrentThreadAllocatedBytes() - memory > MOST_MEMORY) {
            throw TooMuchToRead.unpacks();
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
}
