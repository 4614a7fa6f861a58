package org.communitysafety.incident.application;

import java.util.ArrayList;
import java.util.List;
import org.communitysafety.incident.domain.AcceptedEvent;
import org.communitysafety.incident.domain.Fault;
import org.communitysafety.incident.domain.Judgement;

/**
 * What became of the events of a body.
 *
 * @param refusals the first hundred faults
 * @param last the last accepted event; null when there was none
 * @param broken why the body ended early; null when it was read to its end
 * @param rejects where the refused lines are; null when there are none, or none were kept
 */
public record Receipt(
        long received,
        long accepted,
        long rejected,
        List<Refusal> refusals,
        AcceptedEvent last,
        Fault broken,
        Rejects rejects) {
    public static final int MOST_REFUSALS = 100;

    Receipt with(Rejects kept) {
        return new Receipt(received, accepted, rejected, refusals, last, broken, kept);
    }

    /** Counts while a body is read. */
    static final class Tally {
        private final List<Refusal> refusals = new ArrayList<>();
        private long received;
        private long accepted;
        private AcceptedEvent last;

        void take(long line, Judgement judgement) {
            if (judgement.isAccepted()) {
                accept(judgement.event());
            } else {
                refuse(line, judgement.faults());
            }
        }

        private void accept(AcceptedEvent event) {
            received++;
            accepted++;
            last = event;
        }

        private void refuse(long line, List<Fault> faults) {
            received++;
            for (Fault fault : faults) {
                if (refusals.size() < MOST_REFUSALS) {
                    refusals.add(new Refusal(line, fault));
                }
            }
        }

        Receipt receipt(Fault broken) {
            return new Receipt(received, accepted, received - accepted, List.copyOf(refusals), last, broken, null);
        }
    }
}
