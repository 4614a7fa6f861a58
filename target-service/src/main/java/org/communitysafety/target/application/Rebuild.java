package org.communitysafety.target.application;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.communitysafety.target.domain.Difference;

/**
 * What a rebuild of the aggregates from the facts found, and has put right.
 *
 * @param facts incidents counted
 * @param cells cells of the aggregates that they gave
 * @param counts how often they were counted: again when the reference changed meanwhile, or facts had to be placed anew
 * @param eventsMeanwhile records that were folded between begin and end
 * @param puttingRight how long the transaction took that put everything right; a fold waits at most so long, and only where
 *     it moves a cell that differed
 * @param differences the first of them, as they were when they were counted
 * @param differencesInAll how many there were
 */
public record Rebuild(
        Instant endedAt,
        long facts,
        long cells,
        int counts,
        long eventsMeanwhile,
        Duration puttingRight,
        List<Difference> differences,
        long differencesInAll) {}
