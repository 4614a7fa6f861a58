package org.communitysafety.incident.domain;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.communitysafety.vocabulary.Category;

/** What one file holds once its rows are judged. Not for use by two threads. */
public final class FileTally {
    private final Map<String, RowSet> rowsByAgency = new TreeMap<>();
    private final Map<String, SortedMap<YearMonth, SortedMap<String, Long>>> counts = new TreeMap<>();
    private int accepted;

    /** Takes in an accepted row. */
    public void add(int row, RecordedIncident incident) {
        accepted++;
        rowsByAgency.computeIfAbsent(incident.agency(), agency -> new RowSet()).add(row);
        counts.computeIfAbsent(incident.agency(), agency -> new TreeMap<>())
                .computeIfAbsent(YearMonth.parse(incident.occurred()), month -> zeros())
                .merge(incident.category().slug(), 1L, Long::sum);
    }

    public int accepted() {
        return accepted;
    }

    public FileTrace trace() {
        Map<String, FileTrace.Rows> traces = new TreeMap<>();
        rowsByAgency.forEach((agency, rows) ->
                traces.put(agency, new FileTrace.Rows(rows, counts.get(agency).keySet())));
        return new FileTrace(traces);
    }

    /**
     * One declaration for each agency and month of the file, all categories of data.police.uk in it, and zeros for a
     * month that the source once had and has no more.
     */
    public List<DeclaredFeed> declarations(FileTrace everPublished) {
        List<DeclaredFeed> feeds = new ArrayList<>();
        everPublished.union(trace()).byAgency().forEach((agency, traces) -> {
            SortedMap<YearMonth, SortedMap<String, Long>> months = counts.getOrDefault(agency, new TreeMap<>());
            for (YearMonth month : traces.months()) {
                feeds.add(DeclaredFeed.ofIncidents(agency, month, months.getOrDefault(month, zeros())));
            }
        });
        return feeds;
    }

    private static SortedMap<String, Long> zeros() {
        SortedMap<String, Long> zeros = new TreeMap<>();
        Category.ofPoliceUk().forEach(category -> zeros.put(category.slug(), 0L));
        return zeros;
    }
}
