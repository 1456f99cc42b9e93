package org.conferencecomplaints.correspondence.reading;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The one way to read a file that somebody else made. A few are read at once, each on a thread of its own. Whoever asks
 * waits no longer than the time allowed; the reader itself gives up at the next {@link #spend}, which everything that
 * can be repeated without end calls.
 */
public final class ForeignFile {

    /** For one file while somebody waits for the page. */
    public static final Duration SHORT = Duration.ofSeconds(30);
    /** For one file in the background, such as a long scan that becomes pictures. */
    public static final Duration LONG = Duration.ofMinutes(5);

    private static final Logger LOG = LoggerFactory.getLogger(ForeignFile.class);
    /** Each may use as much memory as the largest picture takes. */
    private static final int AT_ONCE = 3;
    /** What a reader may need from one {@link #spend} to the next. */
    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final Semaphore PLACES = new Semaphore(AT_ONCE, true);
    private static final ThreadLocal<Long> ENDS = new ThreadLocal<>();

    private ForeignFile() {
    }

    /** What is done with the file, which lies on disk. */
    @FunctionalInterface
    public interface Reading<T, E extends Exception> {

        /** Reads it. */
        T read() throws IOException, E;
    }

    /**
     * Reads a file.
     *
     * @throws TooMuchToRead         where that takes more than {@code most}, or more work or memory than there is
     * @throws IllegalStateException inside a transaction, which would hold its locks for as long
     */
    public static <T, E extends Exception> T read(Duration most, Reading<T, E> reading) throws IOException, E {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("Somebody else's file is read before a transaction, never inside it");
        }
        takePlace(most);
        CompletableFuture<T> read = new CompletableFuture<>();
        Thread reader = new Thread(() -> work(most, reading, read), "foreign-file");
        reader.setDaemon(true);
        reader.start();
        try {
            return read.get(most.plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw ForeignFile.<E>asItWas(e.getCause());
        } catch (TimeoutException e) {
            reader.interrupt();
            LOG.error("A file that somebody sent is still being read after its time. Until that ends, one file fewer "
                + "is read at once; a restart ends it.");
            throw TooMuchToRead.work();
        } catch (InterruptedException e) {
            reader.interrupt();
            Thread.currentThread().interrupt();
            throw TooMuchToRead.busy();
        }
    }

    private static void takePlace(Duration most) {
        try {
            if (!PLACES.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS)) {
                throw TooMuchToRead.busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw TooMuchToRead.busy();
        }
    }

    private static <T> void work(Duration most, Reading<T, ?> reading, CompletableFuture<T> read) {
        ENDS.set(System.nanoTime() + most.toNanos());
        try {
            read.complete(reading.read());
        } catch (OutOfMemoryError e) {
            read.completeExceptionally(TooMuchToRead.work());
        } catch (Exception | Error e) {
            read.completeExceptionally(e);
        } finally {
            PLACES.release();
        }
    }

    /** Rethrows on the thread that asked what the reader's threw. */
    @SuppressWarnings("unchecked")
    private static <E extends Exception> E asItWas(Throwable failure) throws IOException {
        if (failure instanceof IOException io) {
            throw io;
        }
        if (failure instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        if (failure instanceof Error error) {
            throw error;
        }
        return (E) failure;
    }

    /** Ends the reading on this thread where its time is over or nobody waits for it any more. */
    public static void spend() {
        Long ends = ENDS.get();
        if (ends != null && (System.nanoTime() > ends || Thread.currentThread().isInterrupted())) {
            throw TooMuchToRead.work();
        }
    }
}
