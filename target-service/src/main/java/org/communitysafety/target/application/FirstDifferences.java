package org.communitysafety.target.application;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.communitysafety.target.domain.Difference;

/** The first thousand differences, and how many there are. */
final class FirstDifferences implements Consumer<Difference> {
    private static final int SHOWN = 1_000;

    private final List<Difference> first = new ArrayList<>();
    private long all;

    @Override
    public void accept(Difference difference) {
        all++;
        if (first.size() < SHOWN) {
            first.add(difference);
        }
    }

    /** Takes those of another after these. */
    void addAll(FirstDifferences other) {
        all += other.all;
        first.addAll(other.first.subList(0, Math.min(other.first.size(), SHOWN - first.size())));
    }

    List<Difference> first() {
        return List.copyOf(first);
    }

    long all() {
        return all;
    }
}
