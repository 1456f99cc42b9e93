package org.conferencecomplaints.rest;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** What is logged at ERROR while something is tried, by those threads of the server that answer requests. */
final class ErrorsLogged extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private static final Logger ROOT = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

    private final List<String> lines = new CopyOnWriteArrayList<>();

    ErrorsLogged() {
        setContext(ROOT.getLoggerContext());
        start();
        ROOT.addAppender(this);
    }

    /** All of them since the last call. */
    List<String> taken() {
        List<String> taken = List.copyOf(lines);
        lines.clear();
        return taken;
    }

    @Override
    protected void append(ILoggingEvent event) {
        if (event.getLevel().isGreaterOrEqual(Level.ERROR) && event.getThreadName().contains("-exec-")) {
            lines.add(event.getLoggerName() + ": " + event.getFormattedMessage());
        }
    }

    @Override
    public void close() {
        ROOT.detachAppender(this);
        stop();
    }
}
