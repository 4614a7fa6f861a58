package org.communitysafety.reporting.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.communitysafety.reporting.application.ToldTopics.Standing;
import org.jboss.logging.Logger;

/**
 * Tells every status and every alert again, as they stand, once a topic of theirs is found to be another than the one that
 * was filled before: all of Kafka was lost, or the topic was deleted. Nothing is judged, kept or delivered anew.
 */
@ApplicationScoped
public class FillTopics {
    private static final Logger LOG = Logger.getLogger(FillTopics.class);
    private static final Duration AGAIN_AFTER = Duration.ofSeconds(30);

    private final Transactions transactions;
    private final ToldTopics topics;
    private final FilledTopics filled;
    private final TellAgain again;
    private final Clock clock;

    private boolean compared;
    private Instant next = Instant.MIN;

    FillTopics(Transactions transactions, ToldTopics topics, FilledTopics filled, TellAgain again, Clock clock) {
        this.transactions = transactions;
        this.topics = topics;
        this.filled = filled;
        this.again = again;
        this.clock = clock;
    }

    /** Once after a start; tried again later where Kafka or PostgreSQL does not answer. */
    public synchronized void afterStart() {
        if (!compared && !clock.instant().isBefore(next)) {
            try {
                compare();
                compared = true;
            } catch (RuntimeException e) {
                next = clock.instant().plus(AGAIN_AFTER);
                LOG.warnf("whether topics have to be filled is asked again later cause=%s", e);
            }
        }
    }

    /** Fills those that are others than before; what a crash interrupts begins again at the next start. */
    public void compare() {
        topics.now().forEach((topic, standing) -> {
            Optional<String> known = transactions.call(() -> filled.idOf(topic));
            if (isToBeFilled(known, standing)) {
                LOG.warnf("a topic was made anew and is filled topic=%s id=%s", topic, standing.id());
                again.everything(topic);
            }
            transactions.run(() -> filled.keep(topic, standing.id()));
        });
    }

    /** Where nobody noted which topic it was, an empty one is another. */
    private static boolean isToBeFilled(Optional<String> known, Standing standing) {
        return known.map(id -> !id.equals(standing.id())).orElse(standing.empty());
    }
}
