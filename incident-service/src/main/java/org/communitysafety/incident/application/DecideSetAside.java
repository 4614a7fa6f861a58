package org.communitysafety.incident.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import org.communitysafety.incident.application.SetAside.Decision;
import org.communitysafety.incident.application.SetAside.Letter;
import org.communitysafety.incident.application.SetAside.State;
import org.jboss.logging.Logger;

/**
 * What an operator makes of a record that was set aside: once what was wrong with its reading is put right, it is given
 * to its topic again; or it is discarded, for a reason.
 */
@ApplicationScoped
public class DecideSetAside {
    private static final Logger LOG = Logger.getLogger(DecideSetAside.class);

    private final StoredLetters letters;
    private final OriginalRecords originals;
    private final Clock clock;

    public DecideSetAside(StoredLetters letters, OriginalRecords originals, Clock clock) {
        this.letters = letters;
        this.originals = originals;
        this.clock = clock;
    }

    /** Whether it was done, or why not. */
    public enum Outcome {
        DONE,
        UNKNOWN,
        DECIDED_BEFORE,
        NOT_AN_EVENT,
        GONE
    }

    /**
     * @param letter as it stands now; null when it is not known
     */
    public record Result(Outcome outcome, Letter letter) {}

    /**
     * A record that still cannot be read is set aside anew, at its new place. After a crash between Kafka's
     * acknowledgement and the note of it the record can be given once more: each event counts once whatever happens.
     *
     * @param reason may be null
     */
    public Result replay(String id, String reason, String caller) {
        Optional<Letter> found = letters.find(id);
        Outcome hindrance = found.map(this::hindranceOfReplay).orElse(Outcome.UNKNOWN);
        if (hindrance != Outcome.DONE) {
            return new Result(hindrance, found.orElse(null));
        }
        if (!originals.appendAgain(found.get())) {
            return new Result(Outcome.GONE, found.get());
        }
        return decide(id, State.REPLAYED, reason, caller);
    }

    /** @param reason not null: whoever looks later must understand it */
    public Result discard(String id, String reason, String caller) {
        return letters.find(id)
                .map(letter -> decide(id, State.DISCARDED, reason, caller))
                .orElseGet(() -> new Result(Outcome.UNKNOWN, null));
    }

    private Outcome hindranceOfReplay(Letter letter) {
        if (letter.state() != State.SET_ASIDE) {
            return Outcome.DECIDED_BEFORE;
        }
        return originals.holdsEvents(letter.topic()) ? Outcome.DONE : Outcome.NOT_AN_EVENT;
    }

    private Result decide(String id, State state, String reason, String caller) {
        boolean decided = letters.decide(id, state, new Decision(clock.instant(), caller, reason));
        Letter letter = letters.find(id).orElse(null);
        if (decided) {
            LOG.infof("dead letter decided id=%s state=%s by=%s", id, state, caller);
        }
        return new Result(decided ? Outcome.DONE : Outcome.DECIDED_BEFORE, letter);
    }
}
