package org.communitysafety.target.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.communitysafety.target.domain.Completeness;
import org.communitysafety.target.domain.FeedHistory;
import org.communitysafety.target.domain.Indicator;
import org.communitysafety.target.domain.IndicatorValue;
import org.communitysafety.target.domain.PlacedArea;
import org.communitysafety.target.domain.Reckoning;
import org.communitysafety.target.domain.ReportedFigures;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Level;
import org.communitysafety.vocabulary.Period;

/** The zeros that may be stated: areas and periods in which nothing counts although the feed is complete. */
@ApplicationScoped
public class ZeroCells {
    private final FeedCells feeds;

    public ZeroCells(FeedCells feeds) {
        this.feeds = feeds;
    }

    /**
     * In the running transaction: a zero for every complete area and period asked for, whether or not one counts. A
     * share of nothing is not zero.
     *
     * @param over the newest month that is over; of some indicators nothing later is told
     */
    List<IndicatorValue> of(ValueSearch search, Reference reference, Completeness completeness, YearMonth over) {
        List<IndicatorValue> zeros = new ArrayList<>();
        if (IndicatorValue.REPORTED.equals(search.source())) {
            return zeros;
        }
        Reckoning reckoning = new Reckoning(reference.populations(), ReportedFigures.NONE);
        for (String id : search.indicators()) {
            Indicator indicator = reference.indicators().find(id).orElseThrow();
            for (Period period : periods(search, indicator, over)) {
                for (AreaCode area : areas(search, reference)) {
                    var judgement = completeness.of(indicator, area, period);
                    if (judgement.isComplete()) {
                        zeros.add(
                                reckoning.value(new Reckoning.Wanted(indicator, area, period), cell -> 0L, judgement));
                    }
                }
            }
        }
        zeros.removeIf(IndicatorValue::isAbsent);
        return zeros;
    }

    private static Collection<AreaCode> areas(ValueSearch search, Reference reference) {
        if (!search.areas().isEmpty()) {
            return search.areas().stream()
                    .filter(code -> search.level() == null || Level.of(code).contains(search.level()))
                    .toList();
        }
        return reference.geography().all().stream()
                .map(PlacedArea::code)
                .filter(code -> search.level() == null
                        ? code.kind() != AreaCode.Kind.LSOA
                        : Level.of(code).contains(search.level()))
                .toList();
    }

    /** Only months that the feeds cover, or a question without bounds would have endless zeros. */
    private List<Period> periods(ValueSearch search, Indicator indicator, YearMonth over) {
        List<FeedHistory> histories = feeds.historiesOf(indicator.contents());
        YearMonth first = histories.stream()
                .flatMap(history -> history.span().stream())
                .map(span -> span.getKey())
                .min(YearMonth::compareTo)
                .orElse(ValueSearch.LATEST);
        YearMonth last = histories.stream()
                .flatMap(history -> history.span().stream())
                .map(span -> span.getValue())
                .max(YearMonth::compareTo)
                .orElse(ValueSearch.EARLIEST);
        List<Period> periods = new ArrayList<>();
        Period period = Period.containing(first, search.countedKind());
        while (!period.start().isAfter(last) && !period.endMonth().isAfter(search.to())) {
            if (!period.start().isBefore(search.from()) && indicator.tells(period, over)) {
                periods.add(period);
            }
            period = period.next();
        }
        return periods;
    }
}
