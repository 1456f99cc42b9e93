package org.conferencecomplaints.casework.register;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Rising numbers for each prefix and year, unique whatever number of nodes: the row's lock orders them. */
@Component
class ReferenceNumbers {

    private final JdbcClient jdbc;
    private final TransactionTemplate apart;

    ReferenceNumbers(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The next reference, such as HCK-2026-0001. A refused complaint gives its number back. */
    String next(String prefix, int year) {
        if (!increment(prefix, year)) {
            begin(prefix, year);
            increment(prefix, year);
        }
        int number = jdbc.sql("select last_number from reference_number where prefix = ? and year_no = ?")
            .params(prefix, year).query(Integer.class).single();
        return "%s-%d-%04d".formatted(prefix, year, number);
    }

    private boolean increment(String prefix, int year) {
        return jdbc.sql("update reference_number set last_number = last_number + 1 where prefix = ? and year_no = ?")
            .params(prefix, year).update() == 1;
    }

    /** In a transaction of its own: on PostgreSQL the loser of a race would otherwise lose its whole transaction. */
    private void begin(String prefix, int year) {
        try {
            apart.executeWithoutResult(
                status -> jdbc.sql("insert into reference_number (prefix, year_no, last_number) values (?, ?, 0)")
                    .params(prefix, year).update());
        } catch (DuplicateKeyException anotherNodeWasFirst) {
            // The row is there, which is all that was wanted.
        }
    }
}
