package org.communitysafety.reporting.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.communitysafety.vocabulary.AreaCode;

/**
 * One version of a partnership's plan, as far as it is judged.
 *
 * @param version counts from 1; every status names it
 * @param from the date from which this version holds
 * @param fictional true for a demonstration
 * @param measures in the plan's own order
 */
public record Plan(
        String id,
        int version,
        LocalDate from,
        String title,
        String partnership,
        AreaCode area,
        String areaName,
        boolean fictional,
        List<Measure> measures) {
    private static final Comparator<Plan> BY_VERSION = Comparator.comparingInt(Plan::version);

    public Plan {
        measures = List.copyOf(measures);
    }

    /**
     * The version that holds on a date: the highest of those already in force. Before the first of them the earliest
     * holds, so that years before a plan can be shown beside it.
     *
     * @throws NoSuchElementException when there is no version at all
     */
    public static Plan holdingOn(LocalDate date, Collection<Plan> versions) {
        return inForce(date, versions).max(BY_VERSION).orElseGet(() -> earliest(versions));
    }

    /** The version published last, whether or not it is in force. */
    public static Plan newest(Collection<Plan> versions) {
        return versions.stream().max(BY_VERSION).orElseThrow();
    }

    private static Stream<Plan> inForce(LocalDate date, Collection<Plan> versions) {
        return versions.stream().filter(plan -> !plan.from().isAfter(date));
    }

    private static Plan earliest(Collection<Plan> versions) {
        LocalDate first =
                versions.stream().map(Plan::from).min(Comparator.naturalOrder()).orElseThrow();
        return inForce(first, versions).max(BY_VERSION).orElseThrow();
    }
}
