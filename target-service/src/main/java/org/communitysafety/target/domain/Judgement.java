package org.communitysafety.target.domain;

/**
 * Whether figures are the whole of what happened.
 *
 * @param complete null when it cannot be known yet
 * @param basis what it rests on; null exactly when {@code complete} is
 */
public record Judgement(Boolean complete, Basis basis) {
    public static final Judgement UNKNOWN = new Judgement(null, null);

    /** What a judgement rests on. */
    public enum Basis {
        /** The agency's own declaration of what it sent. */
        DECLARED,
        /** The months around it. */
        HISTORY
    }

    public static Judgement declared(boolean complete) {
        return new Judgement(complete, Basis.DECLARED);
    }

    public static Judgement history(boolean complete) {
        return new Judgement(complete, Basis.HISTORY);
    }

    public boolean isComplete() {
        return Boolean.TRUE.equals(complete);
    }

    public boolean isIncomplete() {
        return Boolean.FALSE.equals(complete);
    }

    /** Of two that both have to hold: the worse; of two good ones the one on the weaker basis, the declaration alone. */
    public Judgement and(Judgement other) {
        if (isIncomplete() || other.isComplete() && basis != Basis.HISTORY) {
            return this;
        }
        if (other.isIncomplete() || isComplete()) {
            return other;
        }
        return this;
    }
}
