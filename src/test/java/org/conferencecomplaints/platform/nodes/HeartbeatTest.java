package org.conferencecomplaints.platform.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.conferencecomplaints.database.TestDatabases;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is gone, and what one node does at a time. */
@Tag("database")
class HeartbeatTest {

    private final DataSource database = TestDatabases.fresh();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final List<String> done = Collections.synchronizedList(new ArrayList<>());
    private TestNode one;
    private TestNode other;

    @BeforeEach
    void twoNodes() {
        Flyway.configure().dataSource(database).load().migrate();
        one = new TestNode(jdbc, "one");
        other = new TestNode(jdbc, "other");
    }

    @Test
    void aNodeThatBeatsIsLeftAloneAndASilentOneIsTakenOverByTheNextBeat() {
        one.beats();
        other.beats();
        assertThat(one.isThere() && other.isThere()).isTrue();

        other.isSilent();
        one.beats();

        assertThat(other.isThere()).isFalse();
        assertThat(one.tookOver).last().isEqualTo("one");
    }

    @Test
    void oneThatWasOnlySlowIsThereAgain() {
        other.isSilent();
        one.beats();
        other.beats();

        assertThat(other.isThere() && one.isThere()).isTrue();
    }

    @Test
    void afterAnOutageOfTheDatabaseNobodyIsTakenOverBeforeAllHadTheirTurn() {
        one.isSilent();
        other.isSilent();
        one.beats();
        assertThat(other.isThere()).isTrue();
        assertThat(one.tookOver).isEmpty();

        other.beats();
        one.beats();
        assertThat(one.isThere() && other.isThere()).isTrue();
    }

    @Test
    void aNodeThatStartsAgainIsKnownByItsNameAndOneThatEndsLeavesAtOnce() {
        TestNode again = new TestNode(jdbc, "one");
        assertThat(one.isThere()).isFalse();
        assertThat(other.isThere()).isTrue();

        again.ends();
        again.beats();
        assertThat(again.isThere()).as("a beat that comes late does not bring it back").isFalse();
    }

    @Test
    void whatOneNodeDoesNoOtherDoesAtTheSameTimeUntilThatOneIsGone() {
        one.claims.alone("work", () -> {
            other.claims.alone("work", () -> done.add("by the other, meanwhile"));
            one.claims.alone("work", () -> done.add("by the same, meanwhile"));
            other.claims.alone("other work", () -> done.add("other work"));
            one.isSilent();
            other.beats();
            other.claims.alone("work", () -> done.add("taken over"));
        });
        other.claims.alone("work", () -> done.add("after that"));

        assertThat(done).containsExactly("other work", "taken over", "after that");
        assertThat(jdbc.sql("select count(*) from node_claim").query(Integer.class).single()).isZero();
    }

    @Test
    void aNodeWithoutHeartbeatClaimsNothing() {
        one.ends();
        one.claims.alone("work", () -> done.add("claimed"));

        assertThat(done).isEmpty();
    }

    @Test
    void whatANodeCouldNotGiveBackIsItsOwnStill() {
        jdbc.sql("insert into node_claim (work, node_id) values ('work', ?)").param(one.id()).update();
        other.claims.alone("work", () -> done.add("by the other"));
        one.claims.alone("work", () -> done.add("by its own"));

        assertThat(done).containsExactly("by its own");
    }

    @Test
    void eachPieceIsDoneOnceAndOneThatFailsHoldsUpNoOther() throws Exception {
        List<Integer> waiting = Collections.synchronizedList(new ArrayList<>(IntStream.range(0, 20).boxed().toList()));
        CountDownLatch start = new CountDownLatch(1);
        List<CompletableFuture<Void>> both = List.of(one, other).stream()
            .map(node -> CompletableFuture.runAsync(() -> {
                try {
                    start.await(1, TimeUnit.MINUTES);
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                node.claims.each("piece", () -> List.copyOf(waiting), Function.identity(), piece -> {
                    done.add("piece " + piece);
                    if (piece == 3) {
                        throw new IllegalStateException("broken");
                    }
                    waiting.remove(piece);
                });
            })).toList();
        start.countDown();
        CompletableFuture.allOf(both.toArray(CompletableFuture[]::new)).get();

        done.removeIf("piece 3"::equals);
        assertThat(done).doesNotHaveDuplicates().hasSize(19);
        assertThat(waiting).containsExactly(3);
    }
}
