package org.communitysafety.target.rest;

import java.time.Instant;
import java.util.List;
import org.communitysafety.target.application.Background.Run;
import org.communitysafety.target.application.Rebuild;
import org.communitysafety.target.rest.VerificationView.DifferenceView;

/** The newest rebuild as it is answered; figures are null until it is done. */
public record RebuildView(
        String state,
        Instant startedAt,
        Instant endedAt,
        Long facts,
        Long cells,
        Integer counts,
        Long eventsMeanwhile,
        Long puttingRightMillis,
        Long differencesInAll,
        List<DifferenceView> differences,
        String failure) {
    static RebuildView of(Run<Rebuild> run) {
        Rebuild result = run.result();
        if (result == null) {
            return new RebuildView(
                    run.state().name(),
                    run.startedAt(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    List.of(),
                    run.failure());
        }
        return new RebuildView(
                run.state().name(),
                run.startedAt(),
                result.endedAt(),
                result.facts(),
                result.cells(),
                result.counts(),
                result.eventsMeanwhile(),
                result.puttingRight().toMillis(),
                result.differencesInAll(),
                DifferenceView.of(result.differences()),
                null);
    }
}
