package org.communitysafety.simulation.target;

import java.time.YearMonth;
import java.util.Collection;
import java.util.Optional;
import org.communitysafety.target.application.EndedMonths;

/** Nothing of the simulated figures waits for the end of a month, so none is kept. */
final class MemoryEndedMonths implements EndedMonths {
    @Override
    public YearMonth end(YearMonth month) {
        throw new UnsupportedOperationException("nobody notices months here");
    }

    @Override
    public Optional<YearMonth> newest() {
        return Optional.empty();
    }

    @Override
    public void mark(Collection<YearMonth> months, Collection<String> cells, Collection<String> standing) {
        throw new UnsupportedOperationException("nobody notices months here");
    }
}
