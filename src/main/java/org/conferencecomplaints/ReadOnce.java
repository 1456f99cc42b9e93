package org.conferencecomplaints;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What one transaction has read already: a submission asks for the same rows at many of its steps. Whoever writes a row
 * forgets it here. Outside a transaction everything is read anew.
 */
public final class ReadOnce<K, V> {

    /** The value of this key, read the first time it is asked for. */
    public V get(K key, Function<K, V> read) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return read.apply(key);
        }
        Map<K, V> values = values();
        V value = values.get(key);
        if (value == null) {
            value = read.apply(key);
            values.put(key, value);
        }
        return value;
    }

    public void forget(K key) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            values().remove(key);
        }
    }

    @SuppressWarnings("unchecked")
    private Map<K, V> values() {
        Map<K, V> values = (Map<K, V>) TransactionSynchronizationManager.getResource(this);
        if (values == null) {
            values = new HashMap<>();
            TransactionSynchronizationManager.bindResource(this, values);
            TransactionSynchronizationManager.registerSynchronization(new WithTheTransaction(values));
        }
        return values;
    }

    /** A transaction inside another one reads for itself. */
    private final class WithTheTransaction implements TransactionSynchronization {

        private final Map<K, V> values;

        private WithTheTransaction(Map<K, V> values) {
            this.values = values;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(ReadOnce.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(ReadOnce.this, values);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(ReadOnce.this);
        }
    }
}
