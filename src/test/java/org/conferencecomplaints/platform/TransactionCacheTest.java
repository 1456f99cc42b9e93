package org.conferencecomplaints.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.conferencecomplaints.database.TestDatabases;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

class TransactionCacheTest {

    private static final String REFERENCE = "HCK-2026-001";

    private final JdbcTransactionManager transactions = new JdbcTransactionManager(TestDatabases.fresh());
    private final TransactionTemplate transaction = new TransactionTemplate(transactions);
    private final TransactionTemplate apart = new TransactionTemplate(transactions);
    private final TransactionCache<String, Integer> rows = new TransactionCache<>();
    private final List<String> asked = new ArrayList<>();

    TransactionCacheTest() {
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** How often the database has been asked by then. */
    private int read() {
        return rows.get(REFERENCE, key -> {
            asked.add(key);
            return asked.size();
        });
    }

    @Test
    void aTransactionAsksOnceAndTheNextOneAsksAnew() {
        transaction.executeWithoutResult(status -> assertThat(List.of(read(), read())).containsExactly(1, 1));
        transaction.executeWithoutResult(status -> assertThat(List.of(read(), read())).containsExactly(2, 2));
    }

    @Test
    void outsideATransactionItAsksEachTime() {
        assertThat(List.of(read(), read())).containsExactly(1, 2);
    }

    @Test
    void whatWasWrittenIsAskedAnew() {
        transaction.executeWithoutResult(status -> {
            read();
            rows.forget(REFERENCE);
            assertThat(read()).isEqualTo(2);
            rows.forgetAll();
            assertThat(read()).isEqualTo(3);
        });
    }

    @Test
    void whoeverHasWaitedForALockAsksAnew() {
        transaction.executeWithoutResult(status -> {
            read();
            TransactionCache.forgetEverything();
            assertThat(read()).isEqualTo(2);
        });
    }

    @Test
    void aTransactionInsideAnotherReadsForItselfAndMayHaveWrittenWhatTheOtherHasRead() {
        transaction.executeWithoutResult(status -> {
            read();
            apart.executeWithoutResult(inner -> assertThat(read()).isEqualTo(2));
            assertThat(read()).isEqualTo(3);
        });
    }
}
