package org.conferencecomplaints.platform.nodes;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A node that beats when a test says so. */
public final class TestNode {

    private static final Duration GONE_AFTER = Duration.ofSeconds(30);

    private final JdbcClient jdbc;
    private final Node node;
    private final Heartbeat heartbeat;
    public final WorkClaims claims;
    /** A word for each time that it has looked for work to take over. */
    public final List<String> tookOver = new ArrayList<>();

    public TestNode(JdbcClient jdbc, String name) {
        this.jdbc = jdbc;
        node = new Node(name);
        claims = new WorkClaims(jdbc, node);
        Takeover takeover = () -> tookOver.add(String.join(",", rows()));
        heartbeat = new Heartbeat(node, jdbc, new NodeSettings(GONE_AFTER),
            new StaticListableBeanFactory(Map.of("takeover", takeover)).getBeanProvider(Takeover.class));
        heartbeat.begin();
    }

    private List<String> rows() {
        return jdbc.sql("select name from node order by name").query(String.class).list();
    }

    public void beats() {
        heartbeat.beat();
    }

    public void ends() {
        heartbeat.end();
    }

    /** Its last beat was long ago. */
    public void isSilent() {
        jdbc.sql("update node set beat_at = beat_at - interval '1' minute where id = ?").param(node.id()).update();
    }

    public boolean isThere() {
        return jdbc.sql("select count(*) from node where id = ?").param(node.id())
            .query(Integer.class).single() > 0;
    }

    public String id() {
        return node.id();
    }
}
