package org.communitysafety.e2e.faults;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.communitysafety.e2e.data.Recount;
import org.communitysafety.e2e.harness.Api;

/** What was answered 202, and what it adds up to when counted by hand: of each incident the newest version. */
final class AcceptedReports {
    private final String agency;
    private final String area;
    private final Map<String, Report> newest = new HashMap<>();
    private long answers;

    AcceptedReports(FaultCity city) {
        this.agency = city.agency();
        this.area = city.city().area();
    }

    synchronized void add(Collection<Report> reports) {
        for (Report report : reports) {
            newest.merge(report.subject(), report, (one, other) -> other.isNewerThan(one) ? other : one);
        }
        answers += reports.size();
    }

    synchronized long size() {
        return answers;
    }

    /** The first cells in which the platform's figures differ from the recount; empty when none do. */
    String difference(Api api) {
        return difference(api, "ward", Report::ward) + difference(api, "district", report -> area);
    }

    private String difference(Api api, String level, Function<Report, String> place) {
        Map<Recount.Cell, Long> platform = Recount.ofPlatform(api, level, agency, Reports.MONTHS.get(0), Reports.MONTH);
        platform.values().removeIf(count -> count == 0);
        return Recount.difference(count(place), platform);
    }

    private synchronized Map<Recount.Cell, Long> count(Function<Report, String> place) {
        Map<Recount.Cell, Long> counts = new TreeMap<>();
        newest.values().stream()
                .filter(report -> !report.isCancelled())
                .forEach(report -> counts.merge(
                        new Recount.Cell(report.category(), report.month(), place.apply(report)), 1L, Long::sum));
        return counts;
    }
}
