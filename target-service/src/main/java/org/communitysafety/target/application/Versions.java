package org.communitysafety.target.application;

import java.util.List;
import java.util.Optional;
import org.communitysafety.target.domain.Refusal;
import org.communitysafety.target.domain.Versioned;

/**
 * Every version of records that are replaced whole; none is changed or removed.
 *
 * @param <T> the record
 */
public interface Versions<T extends Versioned<T>> {
    /** The newest version of each, by identifier. */
    List<T> current();

    Optional<T> find(String id);

    /** Every version, oldest first; empty when there is no such record. */
    List<T> versions(String id);

    /** Holds the record until the transaction ends. */
    void lock(String id);

    void add(T next);

    /**
     * What came of a record that was put.
     *
     * @param record as it holds now, with its version; null when it was refused
     */
    record Outcome<T>(T record, boolean created, List<Refusal> refusals) {
        static <T> Outcome<T> refused(List<Refusal> refusals) {
            return new Outcome<>(null, false, refusals);
        }
    }

    /** In the running transaction: a change is a new version, the same again is nothing. */
    default Outcome<T> keep(T written) {
        lock(written.id());
        Optional<T> known = find(written.id());
        if (known.isPresent()
                && known.get().equals(written.withVersion(known.get().version()))) {
            return new Outcome<>(known.get(), false, List.of());
        }
        T next = written.withVersion(known.map(Versioned::version).orElse(0) + 1);
        add(next);
        return new Outcome<>(next, known.isEmpty(), List.of());
    }
}
