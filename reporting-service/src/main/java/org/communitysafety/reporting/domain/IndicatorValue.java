package org.communitysafety.reporting.domain;

import java.math.BigDecimal;
import java.util.List;
import org.communitysafety.vocabulary.AreaCode;

/**
 * The value of an indicator in one area and period, as last published.
 *
 * @param absent true when the last incident behind it has gone
 * @param complete null when it cannot be known
 * @param basis what completeness was judged by; null while unknown
 * @param shippedWith the plan whose published outturn this is; null when an agency sent it
 * @param round the publication that brought it; a higher one replaces it
 * @param denominatorYear of a rate: the year whose population is the denominator; null otherwise
 * @param sampleEvents register ids of a few of the incidents that moved the figure last; may be empty
 * @param partOfWhole true where the numerator is some of the denominator and both are counts; null where nobody says
 */
public record IndicatorValue(
        ValueKey key,
        int indicatorVersion,
        Unit unit,
        BigDecimal numerator,
        BigDecimal denominator,
        BigDecimal value,
        boolean absent,
        boolean suppressed,
        Boolean complete,
        String basis,
        boolean provisional,
        boolean notCollected,
        String shippedWith,
        long round,
        Integer denominatorYear,
        List<String> sampleEvents,
        Boolean partOfWhole) {
    public IndicatorValue {
        numerator = Figures.plain(numerator);
        denominator = Figures.plain(denominator);
        value = Figures.plain(value);
        sampleEvents = List.copyOf(sampleEvents);
    }

    /**
     * The figure, or null when there is none. A counted cell whose last incident has gone is zero where its feeds are
     * complete; otherwise nothing is known of it: missing is not zero.
     */
    public BigDecimal figure() {
        if (notCollected || suppressed) {
            return null;
        }
        if (absent) {
            return isEmptyButComplete() ? BigDecimal.ZERO : null;
        }
        return value;
    }

    /** The same while its period is under way, with what is known of it by then. */
    IndicatorValue soFar(BigDecimal figure) {
        return new IndicatorValue(
                key,
                indicatorVersion,
                unit,
                null,
                null,
                figure,
                false,
                suppressed,
                null,
                null,
                provisional,
                false,
                shippedWith,
                round,
                denominatorYear,
                List.of(),
                null);
    }

    boolean isComplete() {
        return Boolean.TRUE.equals(complete) && figure() != null;
    }

    /** True for a part of a whole, both of them counts. */
    boolean isShare() {
        return Boolean.TRUE.equals(partOfWhole);
    }

    public AreaCode area() {
        return key.area();
    }

    private boolean isEmptyButComplete() {
        return key.source() == ValueSource.EVENTS && unit == Unit.COUNT && Boolean.TRUE.equals(complete);
    }
}
