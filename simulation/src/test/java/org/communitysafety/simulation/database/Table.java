package org.communitysafety.simulation.database;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Rows under keys, as a transaction sees them: what others committed, or what stood when its one view was taken, and on
 * top of that what it wrote itself. A row that is written is held until the transaction ends.
 */
public final class Table<K, V> {
    private final Database database;
    private final Supplier<Map<K, V>> empty;
    private Map<K, V> committed;
    private boolean viewed;
    private long commits;

    Table(Database database, Supplier<Map<K, V>> empty) {
        this.database = database;
        this.empty = empty;
        this.committed = empty.get();
    }

    public Optional<V> find(K key) {
        Transaction current = database.current();
        Map<K, Optional<V>> written = current.writtenIn(this);
        Optional<V> own = written == null ? null : written.get(key);
        return own != null ? own : Optional.ofNullable(seenBy(current).get(key));
    }

    public Collection<V> all() {
        return rows().values();
    }

    public Map<K, V> rows() {
        Transaction current = database.current();
        Map<K, Optional<V>> written = current.writtenIn(this);
        if (written == null) {
            return seenBy(current);
        }
        Map<K, V> rows = empty.get();
        rows.putAll(seenBy(current));
        written.forEach(
                (key, value) -> value.ifPresentOrElse(present -> rows.put(key, present), () -> rows.remove(key)));
        return rows;
    }

    public void put(K key, V value) {
        database.current().write(this, key, Optional.of(value));
    }

    public void remove(K key) {
        database.current().write(this, key, Optional.empty());
    }

    /** @param change of what stands, null where nothing does */
    public V change(K key, UnaryOperator<V> change) {
        database.current().hold(this, key);
        V changed = change.apply(find(key).orElse(null));
        put(key, changed);
        return changed;
    }

    public void hold(K key) {
        database.current().hold(this, key);
    }

    /** What everybody sees, whatever the running transaction did: for those who check. */
    public Map<K, V> committed() {
        return committed;
    }

    /** Outside any transaction, at once: only a planted bug does so. */
    public void putAtOnce(K key, V value) {
        writable().put(key, value);
    }

    public void removeAtOnce(K key) {
        writable().remove(key);
    }

    Map<K, V> view() {
        viewed = true;
        return committed;
    }

    /** How often something was committed to it. */
    public long commits() {
        return commits;
    }

    void apply(Map<K, Optional<V>> written) {
        commits++;
        Map<K, V> rows = writable();
        written.forEach(
                (key, value) -> value.ifPresentOrElse(present -> rows.put(key, present), () -> rows.remove(key)));
    }

    private Map<K, V> writable() {
        if (viewed) {
            Map<K, V> copy = empty.get();
            copy.putAll(committed);
            committed = copy;
            viewed = false;
        }
        return committed;
    }

    private Map<K, V> seenBy(Transaction transaction) {
        Map<K, V> view = transaction.viewOf(this);
        return view == null ? committed : view;
    }
}
