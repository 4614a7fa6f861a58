package org.communitysafety.target.application;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import org.communitysafety.target.domain.IndicatorValue;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Level;
import org.communitysafety.vocabulary.Period;

/**
 * Which values are wanted.
 *
 * @param areas empty asks for all
 * @param level null asks for all
 * @param kind null asks for counted values by month and reported ones as they were reported
 * @param from first month of the first period wanted; periods that begin earlier are left out
 * @param to last month of the last period wanted; periods that end later are left out
 * @param agency null asks for all agencies together
 * @param source {@code events}, {@code reported} or null for both
 * @param after the last value of the page before; null for the first page
 */
public record ValueSearch(
        List<String> indicators,
        List<AreaCode> areas,
        Level level,
        Period.Kind kind,
        YearMonth from,
        YearMonth to,
        AgencyId agency,
        String source,
        boolean fillZero,
        ValueCursor after,
        int limit) {
    public static final YearMonth EARLIEST = YearMonth.of(1900, 1);
    public static final YearMonth LATEST = YearMonth.of(2999, 12);

    /** The calendar by which incidents are counted. */
    public Period.Kind countedKind() {
        return kind == null ? Period.Kind.MONTH : kind;
    }

    boolean asksFor(Period period) {
        return !period.start().isBefore(from) && !period.endMonth().isAfter(to);
    }

    /** The first month of the first counted period that lies wholly inside. */
    public YearMonth countedFrom() {
        Period first = Period.containing(from, countedKind());
        return first.start().isBefore(from) ? first.next().start() : first.start();
    }

    /** The last month of the last counted period that lies wholly inside. */
    public YearMonth countedTo() {
        Period last = Period.containing(to, countedKind());
        return last.endMonth().isAfter(to) ? last.previous().endMonth() : last.endMonth();
    }

    /** Every month up to the last that is asked about: what stands is what came and left before. */
    ValueSearch monthsUpToItsEnd(List<String> series) {
        return new ValueSearch(
                series,
                areas,
                level,
                Period.Kind.MONTH,
                EARLIEST,
                to,
                agency,
                IndicatorValue.EVENTS,
                false,
                null,
                Integer.MAX_VALUE - 1);
    }

    /** What was reported of other indicators within the periods asked for, whatever calendar it was reported by. */
    ValueSearch reportedWithin(Collection<String> reported) {
        return new ValueSearch(
                List.copyOf(reported),
                areas,
                level,
                null,
                from,
                to,
                agency,
                IndicatorValue.REPORTED,
                false,
                null,
                Integer.MAX_VALUE - 1);
    }

    /** The question for the periods a year before these values, with all its answers on one page. */
    ValueSearch yearBefore(List<IndicatorValue> values) {
        YearMonth first = values.stream()
                .map(value -> value.period().start())
                .min(YearMonth::compareTo)
                .orElse(EARLIEST);
        YearMonth last = values.stream()
                .map(value -> value.period().endMonth())
                .max(YearMonth::compareTo)
                .orElse(LATEST);
        List<AreaCode> places =
                values.stream().map(IndicatorValue::area).distinct().toList();
        return new ValueSearch(
                indicators,
                places,
                null,
                kind,
                first.minusYears(1),
                last.minusYears(1),
                agency,
                source,
                fillZero,
                null,
                Integer.MAX_VALUE - 1);
    }

    /** The same question of what was counted alone. */
    ValueSearch ofEvents() {
        return new ValueSearch(
                indicators, areas, level, kind, from, to, agency, IndicatorValue.EVENTS, fillZero, after, limit);
    }

    /** The same question of other series or another source, with all its answers on one page. */
    ValueSearch unpaged(List<String> series, String onlySource) {
        return new ValueSearch(
                series, areas, level, kind, from, to, agency, onlySource, false, null, Integer.MAX_VALUE - 1);
    }
}
