package org.conferencecomplaints.platform;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Idempotent submission: what a form brings is kept once, however often and at however many nodes it arrives. Each
 * form has its own key.
 */
@Component
public class SubmitOnce {

    private final TransactionTemplate transaction;

    public SubmitOnce(TransactionTemplate transaction) {
        this.transaction = transaction;
    }

    /**
     * Keeps it, unless it has been kept already.
     *
     * @param byKey what is kept under the form's key
     * @param keep  keeps it under that key, which the database takes once
     * @param same  whether what is kept is what has been sent now
     * @return what is kept
     * @throws AlreadySubmitted where the form has brought something else before
     */
    public <T> T keep(Supplier<Optional<T>> byKey, Runnable keep, Predicate<T> same) {
        if (byKey.get().isEmpty()) {
            try {
                transaction.executeWithoutResult(status -> keep.run());
            } catch (DuplicateKeyException arrivedTwice) {
                // What came first is kept.
            }
        }
        T kept = byKey.get().orElseThrow(AlreadySubmitted::new);
        if (!same.test(kept)) {
            throw new AlreadySubmitted();
        }
        return kept;
    }
}
