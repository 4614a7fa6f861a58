package org.communitysafety.simulation.database;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.communitysafety.target.application.ConflictingWriteException;

/**
 * A database in memory with what the services rely on: all or nothing, others' changes seen once they are committed (or
 * one view of everything), rows that are held by who wrote them. One thread; a second transaction runs inside the first,
 * at one of its statements, and cannot wait for a row: it meets it as a deadlock.
 */
public final class Database
        implements org.communitysafety.target.application.Transactions,
                org.communitysafety.reporting.application.Transactions {
    private final List<Table<?, ?>> tables = new ArrayList<>();
    private final Map<Transaction.Held, Transaction> holders = new HashMap<>();
    private final Map<String, Long> sequences = new HashMap<>();
    private final Deque<Transaction> running = new ArrayDeque<>();
    private final Interruptions interruptions;
    private boolean blind;

    /** What happens to a transaction while it runs; throws where the process dies. */
    public interface Interruptions {
        Interruptions NONE = new Interruptions() {};

        default void atStatement(String statement) {}

        default void beforeCommit() {}

        default void afterCommit() {}
    }

    public Database(Interruptions interruptions) {
        this.interruptions = interruptions;
    }

    /** From now on nobody's rows are held: only a planted bug does so. */
    public void goBlind() {
        blind = true;
    }

    /** Rows in no order that matters. */
    public <K, V> Table<K, V> table() {
        return opened(new Table<>(this, LinkedHashMap::new));
    }

    /** Rows in the order of their numbers. */
    public <V> Table<Long, V> numbered() {
        return opened(new Table<>(this, TreeMap::new));
    }

    private <K, V> Table<K, V> opened(Table<K, V> table) {
        tables.add(table);
        return table;
    }

    @Override
    public void run(Runnable work) {
        call(() -> {
            work.run();
            return null;
        });
    }

    @Override
    public <T> T call(Duration longest, Supplier<T> work) {
        return call(work);
    }

    @Override
    public <T> T call(Supplier<T> work) {
        Transaction begun = new Transaction(this);
        running.push(begun);
        try {
            T result = work.get();
            interruptions.beforeCommit();
            begun.commit();
            running.pop();
            interruptions.afterCommit();
            return result;
        } finally {
            if (running.peek() == begun) {
                running.pop();
                begun.end();
            }
        }
    }

    /** A statement is sent: here something may happen to the process, or somebody else may run. */
    public void statement(String name) {
        interruptions.atStatement(name);
    }

    public boolean isRunning() {
        return !running.isEmpty();
    }

    /** How many transactions run inside each other. */
    public int depth() {
        return running.size();
    }

    public void takeView() {
        current().takeView(tables);
    }

    /** As advisory locks: false while another transaction holds it. */
    public boolean tryLock(String name) {
        Transaction holder = holders.get(new Transaction.Held("lock", name));
        if (holder != null && holder != current()) {
            return false;
        }
        current().hold("lock", name);
        return true;
    }

    /** @throws ConflictingWriteException while another transaction holds it */
    public void lock(String name) {
        current().hold("lock", name);
    }

    /** Numbers are never given back. */
    public long next(String sequence) {
        return sequences.merge(sequence, 1L, Long::sum);
    }

    public void beforeCommit(Runnable check) {
        current().beforeCommit(check);
    }

    Transaction current() {
        Transaction current = running.peek();
        if (current == null) {
            throw new IllegalStateException("no transaction runs");
        }
        return current;
    }

    void take(Transaction.Held lock, Transaction by) {
        Transaction holder = holders.putIfAbsent(lock, by);
        if (holder != null && holder != by && !blind) {
            throw new ConflictingWriteException(
                    new IllegalStateException("held by another transaction: " + lock.key()));
        }
    }

    void release(Transaction.Held lock, Transaction by) {
        holders.remove(lock, by);
    }
}
