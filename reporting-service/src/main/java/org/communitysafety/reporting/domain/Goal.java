package org.communitysafety.reporting.domain;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * What a target asks of one period: a figure, and on which side of it the period has to end.
 *
 * @param value in the measure's unit
 */
public record Goal(Sense sense, BigDecimal value) {
    /** On which side of the figure the target is met; the strict ones are not met by the figure itself. */
    public enum Sense {
        AT_MOST("at most"),
        BELOW("fewer than"),
        AT_LEAST("at least"),
        ABOVE("more than");

        private final String words;

        Sense(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        boolean isUpperBound() {
            return this == AT_MOST || this == BELOW;
        }
    }

    public Goal {
        Objects.requireNonNull(sense, "a goal has a side");
        Objects.requireNonNull(value, "a goal has a figure");
    }

    boolean isMetBy(BigDecimal actual) {
        int comparison = actual.compareTo(value);
        return switch (sense) {
            case AT_MOST -> comparison <= 0;
            case BELOW -> comparison < 0;
            case AT_LEAST -> comparison >= 0;
            case ABOVE -> comparison > 0;
        };
    }
}
