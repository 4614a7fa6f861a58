package org.communitysafety.simulation;

import java.util.Arrays;
import java.util.Comparator;
import org.communitysafety.vocabulary.FactVersion;

/** The contract's order of versions, written a second time and in the plainest way. */
final class NewestVersion {
    static final Comparator<FactVersion> ORDER = (left, right) -> {
        int byTime = left.recordedAt().compareTo(right.recordedAt());
        int byId = byTime != 0 ? byTime : Arrays.compare(codePoints(left.eventId()), codePoints(right.eventId()));
        int byData = byId != 0 ? byId : left.dataHash().compareTo(right.dataHash());
        return byData != 0 ? byData : Arrays.compare(codePoints(left.tokens()), codePoints(right.tokens()));
    };

    private NewestVersion() {}

    private static int[] codePoints(String text) {
        return text.codePoints().toArray();
    }
}
