package org.conferencecomplaints.platform.nodes;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.conferencecomplaints.platform.Incident;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Work that one node does at a time. A claim ends with its work, or with its node's {@link Heartbeat}: a node that was
 * only slow may still be at it then, so what must not be done twice is guarded where it is kept.
 */
@Component
public class WorkClaims {

    private final JdbcClient jdbc;
    private final Node node;
    private final Set<String> held = ConcurrentHashMap.newKeySet();

    public WorkClaims(JdbcClient jdbc, Node node) {
        this.jdbc = jdbc;
        this.node = node;
    }

    /**
     * Does each piece of work that waits, unless somebody else is at it or has done it meanwhile. One that fails holds
     * up no other.
     *
     * @param kind what is done, as a name
     * @param id   names a piece within its kind
     */
    public <T> void each(String kind, Supplier<List<T>> waiting, Function<T, ?> id, Consumer<T> work) {
        for (T piece : waiting.get()) {
            Object name = id.apply(piece);
            alone(kind + " " + name, () -> waiting.get().stream().filter(still -> id.apply(still).equals(name))
                .forEach(work));
        }
    }

    /** Does this work, unless somebody else is at it. */
    public void alone(String work, Runnable does) {
        if (held.add(work)) {
            try {
                if (claim(work)) {
                    run(work, does);
                }
            } finally {
                held.remove(work);
            }
        }
    }

    private void run(String work, Runnable does) {
        try {
            does.run();
        } catch (RuntimeException failure) {
            Incident.of(failure);
        } finally {
            jdbc.sql("delete from node_claim where work = ? and node_id = ?").params(work, node.id()).update();
        }
    }

    /** A node without a heartbeat claims nothing. What it could not give back, as the database was away, is still its own. */
    private boolean claim(String work) {
        try {
            return jdbc.sql("insert into node_claim (work, node_id) values (?, ?)").params(work, node.id())
                .update() == 1;
        } catch (DataIntegrityViolationException taken) {
            return jdbc.sql("select count(*) from node_claim where work = ? and node_id = ?").params(work, node.id())
                .query(Integer.class).single() > 0;
        }
    }
}
