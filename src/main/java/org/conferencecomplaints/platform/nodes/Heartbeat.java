package org.conferencecomplaints.platform.nodes;

import jakarta.annotation.PreDestroy;
import java.time.OffsetDateTime;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.conferencecomplaints.platform.Incident;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The node's heartbeat in the database, by whose clock alone it is told who is gone; what those had in hand is taken
 * over. A node that starts again takes over its own at once. It has a thread of its own, so that nothing that waits for
 * a mail server stops it, and beats until everything else has ended.
 */
@Component
public class Heartbeat implements SmartInitializingSingleton {

    private final Node node;
    private final JdbcClient jdbc;
    private final NodeSettings settings;
    private final ObjectProvider<Takeover> takeovers;
    private final ScheduledExecutorService thread = Executors
        .newSingleThreadScheduledExecutor(beat -> new Thread(beat, "heartbeat"));

    public Heartbeat(Node node, JdbcClient jdbc, NodeSettings settings, ObjectProvider<Takeover> takeovers) {
        this.node = node;
        this.jdbc = jdbc;
        this.settings = settings;
        this.takeovers = takeovers;
    }

    /** Before the job executor takes its first job. */
    @Override
    public void afterSingletonsInstantiated() {
        begin();
        takeovers.forEach(Takeover::takeOver);
        long every = settings.beatEvery().toMillis();
        thread.scheduleWithFixedDelay(this::beatOrFail, every, every, TimeUnit.MILLISECONDS);
    }

    void begin() {
        jdbc.sql("delete from node where name = ?").param(node.name()).update();
        insert();
    }

    private void beatOrFail() {
        try {
            beat();
        } catch (RuntimeException failure) {
            Incident.of(failure);
        }
    }

    /**
     * A node that is late itself has been away, or the database has: then the others may not have had their turn either,
     * and nobody is held to be gone before the next beat.
     */
    synchronized void beat() {
        if (thread.isShutdown()) {
            return;
        }
        OffsetDateTime latest = jdbc.sql("select current_timestamp").query(OffsetDateTime.class).single()
            .minus(settings.goneAfter());
        boolean inTime = jdbc.sql("select count(*) from node where id = ? and beat_at >= ?").params(node.id(), latest)
            .query(Integer.class).single() > 0;
        if (jdbc.sql("update node set beat_at = current_timestamp where id = ?").param(node.id()).update() == 0) {
            insert();
        }
        if (inTime) {
            jdbc.sql("delete from node where beat_at < ?").param(latest).update();
            takeovers.forEach(Takeover::takeOver);
        }
    }

    private void insert() {
        jdbc.sql("insert into node (id, name, beat_at) values (?, ?, current_timestamp)")
            .params(node.id(), node.name()).update();
    }

    /** The others need not wait for what this node had no time for. */
    @PreDestroy
    synchronized void end() {
        thread.shutdown();
        jdbc.sql("delete from node where id = ?").param(node.id()).update();
    }
}
