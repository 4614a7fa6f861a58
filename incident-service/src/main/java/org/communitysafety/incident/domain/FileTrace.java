package org.communitysafety.incident.domain;

import java.time.YearMonth;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a source has ever brought onto the platform, by agency: the rows that may have been published and the months
 * that may have been declared, whether or not the import came to its end.
 */
public record FileTrace(Map<String, Rows> byAgency) {

    /** The traces of one agency. */
    public record Rows(RowSet rows, Set<YearMonth> months) {}

    public static final FileTrace NONE = new FileTrace(Map.of());

    public FileTrace union(FileTrace other) {
        Map<String, Rows> both = new TreeMap<>(byAgency);
        other.byAgency.forEach((agency, rows) -> both.merge(agency, rows, FileTrace::union));
        return new FileTrace(both);
    }

    public RowSet rowsOf(String agency) {
        Rows rows = byAgency.get(agency);
        return rows == null ? new RowSet() : rows.rows();
    }

    private static Rows union(Rows one, Rows other) {
        Set<YearMonth> months = new TreeSet<>(one.months());
        months.addAll(other.months());
        return new Rows(one.rows().union(other.rows()), months);
    }
}
