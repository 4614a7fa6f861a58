package org.communitysafety.target.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.communitysafety.target.application.FilledTopics.Noted;
import org.communitysafety.target.application.FilledTopics.Topic;
import org.communitysafety.target.application.OwnTopics.Standing;
import org.jboss.logging.Logger;

/**
 * Marks values, feeds and overdue clocks for publication, some at a time, once their topic is found to be another than the one
 * that was filled before: all of Kafka was lost, or the topic was deleted. What is defined is published at every start; of these
 * there are too many.
 */
@ApplicationScoped
public class FillTopics {
    private static final Logger LOG = Logger.getLogger(FillTopics.class);
    private static final Duration AGAIN_AFTER = Duration.ofSeconds(30);
    private static final Duration LONGEST_SLICE = Duration.ofMinutes(5);

    private final Transactions transactions;
    private final OwnTopics topics;
    private final FilledTopics filled;
    private final MarkAgain marks;
    private final Clock clock;

    private boolean compared;
    private Instant askAt = Instant.MIN;
    private volatile boolean filling;

    public FillTopics(Transactions transactions, OwnTopics topics, FilledTopics filled, MarkAgain marks, Clock clock) {
        this.transactions = transactions;
        this.topics = topics;
        this.filled = filled;
        this.marks = marks;
        this.clock = clock;
    }

    /** Compares once after a start; tried again later where Kafka or PostgreSQL does not answer. */
    public void afterStart() {
        if (!compared && !clock.instant().isBefore(askAt)) {
            try {
                compare();
                compared = true;
            } catch (RuntimeException e) {
                askAt = clock.instant().plus(AGAIN_AFTER);
                LOG.warnf("whether topics have to be filled is asked again later cause=%s", e);
            }
        }
    }

    /** Notes which topics are others than before; {@link #next} fills them. */
    public void compare() {
        Map<Topic, Standing> now = topics.now();
        transactions.run(() -> now.forEach(this::compare));
        filling = true;
    }

    /** Where nobody noted which topic it was, an empty one is another. */
    private void compare(Topic topic, Standing standing) {
        Optional<Noted> noted = filled.hold(topic);
        if (noted.isEmpty()) {
            filled.keep(topic, new Noted(standing.id(), "", !standing.empty()));
        } else if (!noted.get().id().equals(standing.id())) {
            LOG.warnf("a topic was made anew and is filled topic=%s id=%s", topic, standing.id());
            filled.keep(topic, new Noted(standing.id(), "", false));
        }
    }

    /** Marks the next of what a topic lacks. @return false when none lacks anything */
    public boolean next() {
        if (!filling) {
            return false;
        }
        boolean marked = transactions.call(LONGEST_SLICE, this::markSome);
        filling = marked;
        return marked;
    }

    private boolean markSome() {
        for (Topic topic : Topic.values()) {
            Optional<Noted> lacking = filled.hold(topic).filter(noted -> !noted.whole());
            if (lacking.isPresent()) {
                Noted noted = lacking.get();
                filled.keep(
                        topic, marks.some(topic, noted.to()).map(noted::upTo).orElseGet(noted::done));
                return true;
            }
        }
        return false;
    }
}
