package org.communitysafety.simulation.database;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What one transaction wrote and holds. */
final class Transaction {
    private final Database database;
    private final Map<Table<?, ?>, Map<Object, Optional<Object>>> written = new LinkedHashMap<>();
    private final Map<Table<?, ?>, Map<?, ?>> view = new HashMap<>();
    private final Set<Held> held = new HashSet<>();
    private final List<Runnable> beforeCommit = new ArrayList<>();

    /** A row, or a lock that is named and no row. */
    record Held(Object of, Object key) {}

    Transaction(Database database) {
        this.database = database;
    }

    @SuppressWarnings("unchecked")
    <K, V> Map<K, Optional<V>> writtenIn(Table<K, V> table) {
        return (Map<K, Optional<V>>) (Map<?, ?>) written.get(table);
    }

    @SuppressWarnings("unchecked")
    <K, V> Map<K, V> viewOf(Table<K, V> table) {
        return (Map<K, V>) view.get(table);
    }

    /** From now on it sees the database as it stands now. */
    void takeView(Iterable<Table<?, ?>> tables) {
        tables.forEach(table -> view.put(table, table.view()));
    }

    void write(Table<?, ?> table, Object key, Optional<?> value) {
        hold(table, key);
        written.computeIfAbsent(table, each -> new LinkedHashMap<>()).put(key, value.map(each -> (Object) each));
    }

    void hold(Object of, Object key) {
        Held lock = new Held(of, key);
        if (held.add(lock)) {
            database.take(lock, this);
        }
    }

    void beforeCommit(Runnable check) {
        beforeCommit.add(check);
    }

    void commit() {
        beforeCommit.forEach(Runnable::run);
        written.forEach(Transaction::apply);
        end();
    }

    void end() {
        held.forEach(lock -> database.release(lock, this));
    }

    @SuppressWarnings("unchecked")
    private static <K, V> void apply(Table<K, V> table, Map<Object, Optional<Object>> rows) {
        table.apply((Map<K, Optional<V>>) (Map<?, ?>) rows);
    }
}
