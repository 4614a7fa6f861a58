package org.communitysafety.target.rest;

import java.time.Instant;
import java.util.List;
import org.communitysafety.target.application.Background.Run;
import org.communitysafety.target.application.Verification;
import org.communitysafety.target.domain.Difference;

/** The newest verification as it is answered; figures are null until it is done. */
public record VerificationView(
        String state,
        Instant startedAt,
        Instant endedAt,
        Boolean clean,
        Long facts,
        Long cells,
        Long events,
        Long setAside,
        Boolean topicsWhole,
        Long differencesInAll,
        List<DifferenceView> differences,
        String failure) {

    /** One difference; {@code kept} is what the database holds and {@code found} what the recount or the replay says. */
    public record DifferenceView(String kind, String key, String kept, String found) {
        static List<DifferenceView> of(List<Difference> differences) {
            return differences.stream()
                    .map(each -> new DifferenceView(each.kind().name(), each.key(), each.kept(), each.found()))
                    .toList();
        }
    }

    static VerificationView of(Run<Verification> run) {
        Verification result = run.result();
        if (result == null) {
            return new VerificationView(
                    run.state().name(),
                    run.startedAt(),
                    null,
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
        return new VerificationView(
                run.state().name(),
                run.startedAt(),
                result.endedAt(),
                result.isClean(),
                result.facts(),
                result.cells(),
                result.events(),
                result.setAside(),
                result.whole(),
                result.differencesInAll(),
                DifferenceView.of(result.differences()),
                null);
    }
}
