package org.communitysafety.kit.ledger;

import java.util.Optional;

/**
 * Where a consumer goes on in a partition.
 *
 * @param next the offset of the next record
 * @param loss what was deleted unread, when something was
 * @param mayGoOn false when records are gone that this consumer was promised and nobody has accepted that
 */
public record Start(long next, Optional<Loss> loss, boolean mayGoOn) {
    /** Nothing stands against it. */
    public static Start at(long next) {
        return new Start(next, Optional.empty(), true);
    }

    static Start without(Loss loss) {
        return new Start(loss.extent().begin(), Optional.of(loss), true);
    }

    static Start heldBy(Loss loss) {
        return new Start(loss.position(), Optional.of(loss), false);
    }
}
