package org.conferencecomplaints.platform;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Cache of the rows that one transaction has read: a submission asks for the same ones at many of its steps. Whoever
 * writes a row
 * forgets it here. Outside a transaction everything is read anew, and so it is after waiting for a lock or for a
 * transaction inside this one.
 */
public final class TransactionCache<K, V> {

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

    public void forgetAll() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            values().clear();
        }
    }

    /** Somebody has waited for a lock: what others have written meanwhile counts, of whatever kind it is. */
    public static void forgetEverything() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            everything().clear();
        }
    }

    @SuppressWarnings("unchecked")
    private Map<K, V> values() {
        return (Map<K, V>) everything().computeIfAbsent(this, first -> new HashMap<>());
    }

    @SuppressWarnings("unchecked")
    private static Map<TransactionCache<?, ?>, Map<?, ?>> everything() {
        Object read = TransactionSynchronizationManager.getResource(TransactionCache.class);
        if (read == null) {
            read = new HashMap<>();
            TransactionSynchronizationManager.bindResource(TransactionCache.class, read);
            TransactionSynchronizationManager.registerSynchronization(new WithTheTransaction());
        }
        return (Map<TransactionCache<?, ?>, Map<?, ?>>) read;
    }

    /** A transaction inside another one reads for itself, and may write what the outer one has read. */
    private static final class WithTheTransaction implements TransactionSynchronization {

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(TransactionCache.class);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(TransactionCache.class, new HashMap<>());
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(TransactionCache.class);
        }
    }
}
