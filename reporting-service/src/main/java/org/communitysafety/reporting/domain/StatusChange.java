package org.communitysafety.reporting.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.communitysafety.vocabulary.Period;

/** What changed between two statuses of a measure. */
public final class StatusChange {
    private final MeasureStatus before;
    private final MeasureStatus after;
    private final Map<Period, Judgement> known = new HashMap<>();

    /** @param before null where nothing was said before */
    public StatusChange(MeasureStatus before, MeasureStatus after) {
        this.before = before;
        this.after = after;
        if (before != null) {
            before.periods().forEach(judged -> known.put(judged.period(), judged));
        }
    }

    /** Finished periods of which nothing had been said. */
    public Stream<Judgement> firstReported() {
        return after.periods().stream().filter(judged -> !known.containsKey(judged.period()));
    }

    /** Finished periods of which something else is said now, oldest first. */
    public List<Restatement> restated() {
        return after.periods().stream()
                .filter(judged -> known.containsKey(judged.period()))
                .flatMap(judged -> Restatement.of(known.get(judged.period()), judged).stream())
                .toList();
    }

    /** The restated period a reader looks at first: the one shown, else the newest. */
    public Optional<Restatement> main() {
        List<Restatement> restated = restated();
        return restated.stream()
                .filter(one -> one.period().equals(after.current().period()))
                .findFirst()
                .or(() -> restated.stream().reduce((older, newer) -> newer));
    }

    /** One plain sentence. */
    public String cause() {
        if (before == null) {
            return "It is judged for the first time.";
        }
        return main().map(Restatement::cause).orElseGet(this::otherCause);
    }

    private String otherCause() {
        if (!before.current().period().equals(after.current().period())) {
            return "The newest finished period is %s, where it had been %s."
                    .formatted(
                            after.current().period().inWords(),
                            before.current().period().inWords());
        }
        if (!Objects.equals(before.running(), after.running())) {
            return "What is known of the running period changed.";
        }
        if (before.current().equals(after.current()) && !Objects.equals(before.explanation(), after.explanation())) {
            return "A name in its sentence changed.";
        }
        return Objects.equals(before.targetStatus(), after.targetStatus())
                ? "A comparison beside the figure changed."
                : "Another measure of the same target changed.";
    }
}
