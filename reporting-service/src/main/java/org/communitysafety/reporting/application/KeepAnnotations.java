package org.communitysafety.reporting.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.communitysafety.reporting.domain.Annotation;
import org.communitysafety.vocabulary.AreaCode;
import org.jboss.logging.Logger;

/** Takes what people know of a series; what starts anew is judged again in the same transaction. */
@ApplicationScoped
public class KeepAnnotations {
    private static final Logger LOG = Logger.getLogger(KeepAnnotations.class);

    private final Transactions transactions;
    private final Annotations annotations;
    private final JudgePlans judge;
    private final TellChanges changes;
    private final Clock clock;

    KeepAnnotations(
            Transactions transactions, Annotations annotations, JudgePlans judge, TellChanges changes, Clock clock) {
        this.transactions = transactions;
        this.annotations = annotations;
        this.judge = judge;
        this.changes = changes;
        this.clock = clock;
    }

    /** @param area null for every area */
    public record Wording(String indicator, AreaCode area, LocalDate on, Annotation.Kind kind, String title) {}

    public List<Annotation> list(String indicator, AreaCode area) {
        return annotations.list(indicator, area);
    }

    public Annotation add(Wording wording, String author) {
        Annotation annotation = new Annotation(
                UUID.randomUUID(),
                wording.indicator(),
                wording.area(),
                wording.on(),
                wording.kind(),
                wording.title(),
                author,
                clock.instant());
        transactions.run(() -> {
            annotations.keep(annotation);
            judgeTouchedBy(annotation);
        });
        tell();
        return annotation;
    }

    /** Empty when there is no such annotation. */
    public Optional<Annotation> remove(UUID id, String by) {
        Instant at = clock.instant();
        Optional<Annotation> removed = transactions.call(() -> {
            Optional<Annotation> found = annotations.find(id);
            found.ifPresent(annotation -> {
                annotations.remove(id, by, at);
                judgeTouchedBy(annotation);
            });
            return found;
        });
        removed.ifPresent(annotation -> tell());
        return removed;
    }

    private void judgeTouchedBy(Annotation annotation) {
        switch (annotation.kind()) {
            case RECORDING_BREAK ->
                judge.judgeReading(annotations.reachedFrom(annotation.indicator()), annotation.area());
            case RE_BASE -> judge.judgeReading(Set.of(annotation.indicator()), annotation.area());
            case OPERATION, NOTE -> {}
        }
    }

    /** What was judged is kept already: where Kafka is silent, the review tells it later. */
    private void tell() {
        try {
            changes.tell();
        } catch (RuntimeException e) {
            LOG.warnf("annotation kept and its effect not told yet cause=%s", e.getMessage());
        }
    }
}
