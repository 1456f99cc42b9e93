package org.conferencecomplaints;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

class ReadOnceTest {

    private final AtomicInteger reads = new AtomicInteger();
    private final ReadOnce<String, Integer> once = new ReadOnce<>();
    private final TransactionTemplate transaction = new TransactionTemplate(manager());
    private final TransactionTemplate apart = new TransactionTemplate(transaction.getTransactionManager(), transaction);

    ReadOnceTest() {
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    private static JdbcTransactionManager manager() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:read-once");
        return new JdbcTransactionManager(database);
    }

    private int read() {
        return once.get("key", key -> reads.incrementAndGet());
    }

    @Test
    void aTransactionReadsTheSameRowOnce() {
        transaction.executeWithoutResult(status -> {
            assertThat(read()).isEqualTo(1);
            assertThat(read()).isEqualTo(1);
            assertThat(once.get("another", key -> 7)).isEqualTo(7);
        });
    }

    @Test
    void whatIsWrittenIsReadAnew() {
        transaction.executeWithoutResult(status -> {
            read();
            once.forget("key");
            assertThat(read()).isEqualTo(2);
        });
    }

    @Test
    void theNextTransactionReadsAnewAlsoAfterARollback() {
        transaction.executeWithoutResult(status -> read());
        transaction.executeWithoutResult(status -> {
            assertThat(read()).isEqualTo(2);
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(status -> assertThat(read()).isEqualTo(3));
    }

    @Test
    void aTransactionInsideAnotherReadsForItself() {
        transaction.executeWithoutResult(status -> {
            assertThat(read()).isEqualTo(1);
            apart.executeWithoutResult(inner -> assertThat(read()).isEqualTo(2));
            assertThat(read()).isEqualTo(1);
        });
    }

    @Test
    void outsideATransactionEverythingIsReadAnew() {
        read();
        once.forget("key");
        assertThat(read()).isEqualTo(2);
    }
}
