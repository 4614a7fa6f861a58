package org.communitysafety.contracts;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.util.List;

/**
 * The value of an indicator in one area and period, as it stands now.
 *
 * @param source {@code events} when counted, {@code reported} when an agency reported it
 * @param agency who reported it; null when counted
 * @param partnership the partnership that contains the area; null above that level
 * @param absent true when nothing counts there: none happened where {@code complete} is true, else nobody knows
 * @param complete true, false or null when it cannot be known yet
 * @param notCollected the owner states that there is no figure
 * @param shippedWith the plan whose published outturn this is; null when an agency sent it
 * @param round the publication it belongs to; values of one round are judged together
 * @param roundSize how many values of the round are in this partition
 * @param denominatorYear of a rate: the year whose population is the denominator; null otherwise
 * @param sampleEvents register ids of a few of the incidents that moved the figure last; none where it was not moved by
 *     incidents since it was published before
 * @param partOfWhole true where the numerator is some of the denominator and both are counts: a share with an interval;
 *     null in what was published before this was told
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record IndicatorValueChanged(
        String indicator,
        int indicatorVersion,
        String unit,
        String area,
        String period,
        String source,
        String agency,
        String partnership,
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
        int roundSize,
        Integer denominatorYear,
        List<String> sampleEvents,
        Boolean partOfWhole) {}
