package org.communitysafety.kit.ledger;

/** Somebody else has moved a position on: this batch is theirs, or was taken before. Roll back and ask again. */
public class StaleOffsetException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StaleOffsetException(String consumer, int moved, int expected) {
        super("consumer %s moved %d of %d positions".formatted(consumer, moved, expected));
    }
}
