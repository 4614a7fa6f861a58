package org.communitysafety.gateway.web.areas;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.communitysafety.gateway.web.Figures;
import org.communitysafety.gateway.web.Table.Cell;

/**
 * A figure of an area, or why there is none, in words.
 *
 * @param value null where it is suppressed or missing
 * @param complete null where nobody knows whether this is all
 * @param reason why it is missing; null otherwise
 */
record Figure(BigDecimal value, boolean suppressed, Boolean complete, String reason) {
    static final String SUPPRESSED = "Suppressed";
    static final String MISSING = "No figure";
    static final Figure NONE = new Figure(null, false, null, null);

    private static final String RATE = "rate";

    /** @param value null where there is none */
    static Figure of(Answers.Value value) {
        return value == null ? NONE : new Figure(value.value(), value.suppressed(), value.complete(), value.reason());
    }

    /** What was counted, of a value that was divided. */
    static Figure counted(Answers.Value value) {
        return value == null ? NONE : new Figure(value.numerator(), value.suppressed(), value.complete(), null);
    }

    boolean isKnown() {
        return value != null;
    }

    /** Known, and not known to be all. */
    boolean isPartial() {
        return isKnown() && !Boolean.TRUE.equals(complete);
    }

    String text() {
        if (suppressed) {
            return SUPPRESSED;
        }
        if (!isKnown()) {
            return MISSING;
        }
        boolean small = value.signum() > 0 && value.compareTo(BigDecimal.ONE) < 0;
        return small ? value.setScale(2, RoundingMode.HALF_UP).toPlainString() : Figures.of(value, RATE);
    }

    /** Whether these are all, in words. */
    String completeness() {
        if (suppressed) {
            return "Too few to be shown";
        }
        if (!isKnown()) {
            return reason == null ? "Nothing counted, not known to be all" : sentence(reason);
        }
        if (complete == null) {
            return "Not known to be complete";
        }
        return complete ? "Complete" : "Not complete";
    }

    /** With what is to be known of it in small print; unrounded in a file. */
    Cell cell() {
        if (!isKnown()) {
            Cell cell = Cell.of(text());
            return reason == null ? cell : cell.noted(sentence(reason));
        }
        Cell cell = Cell.of(text()).raw(value.toPlainString());
        return isPartial() ? cell.noted(completeness()) : cell;
    }

    private static String sentence(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
