package org.communitysafety.target.application;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.communitysafety.target.domain.Agency;
import org.communitysafety.target.domain.Completeness;
import org.communitysafety.target.domain.IndicatorValue;
import org.communitysafety.target.domain.Indicators;

/** Answers questions for values, page by page, each with what is known of its completeness. */
@ApplicationScoped
public class ReadValues {
    private final IndicatorCells cells;
    private final CurrentValues values;
    private final ZeroCells zeros;
    private final References references;

    public ReadValues(IndicatorCells cells, CurrentValues values, ZeroCells zeros, References references) {
        this.cells = cells;
        this.values = values;
        this.zeros = zeros;
        this.references = references;
    }

    /** @param next where the next page goes on; null when this is the last */
    public record Page(List<IndicatorValue> values, ValueCursor next) {}

    public Page find(ValueSearch search) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Agency agency = search.agency() == null
                    ? null
                    : references.current().agencies().get(search.agency());
            Completeness completeness = values.completeness(search.indicators(), agency);
            return search.fillZero() ? filled(search, completeness) : stored(search, completeness);
        });
    }

    private Page stored(ValueSearch search, Completeness completeness) {
        List<IndicatorValue> found =
                cells.find(search).stream().map(row -> value(row, completeness)).toList();
        return page(found, search.limit());
    }

    private Page filled(ValueSearch search, Completeness completeness) {
        SortedMap<ValueCursor, IndicatorValue> all = new TreeMap<>();
        zeros.of(search, completeness).forEach(value -> all.put(cursor(value), value));
        cells.find(search.unpaged()).stream()
                .map(row -> value(row, completeness))
                .forEach(value -> all.put(cursor(value), value));
        SortedMap<ValueCursor, IndicatorValue> rest = new TreeMap<>(all);
        if (search.after() != null) {
            rest = rest.tailMap(search.after());
            rest.remove(search.after());
        }
        return page(rest.values().stream().limit(search.limit() + 1L).toList(), search.limit());
    }

    /** One more than the page holds was asked for, to know whether there is another. */
    private static Page page(List<IndicatorValue> found, int limit) {
        if (found.size() <= limit) {
            return new Page(found, null);
        }
        List<IndicatorValue> page = new ArrayList<>(found.subList(0, limit));
        return new Page(page, cursor(page.get(limit - 1)));
    }

    private static IndicatorValue value(ValueRow row, Completeness completeness) {
        var indicator = Indicators.find(row.indicator()).orElseThrow();
        return row.measurement() == null
                ? IndicatorValue.counted(
                        indicator,
                        row.area(),
                        row.period(),
                        row.count(),
                        completeness.of(indicator, row.area(), row.period()))
                : IndicatorValue.reported(indicator, row.measurement());
    }

    private static ValueCursor cursor(IndicatorValue value) {
        String agency = value.agency() == null ? "" : value.agency().value();
        return new ValueCursor(value.indicator().id(), value.area(), value.period(), agency);
    }
}
