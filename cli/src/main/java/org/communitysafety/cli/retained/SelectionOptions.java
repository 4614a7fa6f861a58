package org.communitysafety.cli.retained;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import picocli.CommandLine.Option;

/** Which of the events. */
public final class SelectionOptions implements Predicate<RetainedEvent> {
    @Option(
            names = "--since",
            paramLabel = "INSTANT",
            description = "Those that were taken in at or after, for example 2026-11-01T00:00:00Z.")
    private Instant since;

    @Option(names = "--until", paramLabel = "INSTANT", description = "Those that were taken in before.")
    private Instant until;

    @Option(names = "--agency", paramLabel = "ID", description = "Those of this agency; may be repeated.")
    private List<String> agencies = List.of();

    @Option(
            names = "--of",
            paramLabel = "NAME",
            description = "Those of this category, pathway or indicator; may be repeated.")
    private List<String> subjectMatters = List.of();

    /** Null is the beginning. */
    Instant since() {
        return since;
    }

    @Override
    public boolean test(RetainedEvent event) {
        return isWithin(event.at())
                && (agencies.isEmpty() || agencies.contains(event.agency()))
                && (subjectMatters.isEmpty() || subjectMatters.contains(event.subjectMatter()));
    }

    /** What says no time is in no range. */
    private boolean isWithin(Instant at) {
        return at == null
                ? since == null && until == null
                : (since == null || !at.isBefore(since)) && (until == null || at.isBefore(until));
    }
}
