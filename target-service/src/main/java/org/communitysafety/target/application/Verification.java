package org.communitysafety.target.application;

import java.time.Instant;
import java.util.List;
import org.communitysafety.target.domain.Difference;

/**
 * What a comparison of everything that is kept found; nothing was repaired.
 *
 * @param facts incidents counted again
 * @param cells cells of the aggregates that the recount gave
 * @param events records of the retained topics that were replayed
 * @param setAside of these, records that no fact can be made of
 * @param whole whether the topics still hold every event from the first on; otherwise a fact older than they are is taken
 *     as it stands
 * @param differences the first of them
 * @param differencesInAll how many there are
 */
public record Verification(
        Instant endedAt,
        long facts,
        long cells,
        long events,
        long setAside,
        boolean whole,
        List<Difference> differences,
        long differencesInAll) {

    public boolean isClean() {
        return differencesInAll == 0;
    }
}
