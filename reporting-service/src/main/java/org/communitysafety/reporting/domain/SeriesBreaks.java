package org.communitysafety.reporting.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.communitysafety.vocabulary.PartnershipTime;
import org.communitysafety.vocabulary.Period;

/**
 * Where a series starts anew. A recording break ends every comparison with what lies before it; a re-base, after a real
 * shift, only starts the limits of ordinary variation anew.
 *
 * @param recording the first months that were counted another way than those before, with what was written of each
 * @param rebases the first months of new limits
 */
public record SeriesBreaks(NavigableMap<YearMonth, String> recording, Set<YearMonth> rebases) {
    public static final SeriesBreaks NONE = new SeriesBreaks(new TreeMap<>(), Set.of());

    public SeriesBreaks {
        recording = Collections.unmodifiableNavigableMap(new TreeMap<>(recording));
        rebases = Set.copyOf(rebases);
    }

    /** One recording break. */
    record Break(YearMonth month, String title) {
        /** As a clause: since when, and what was written of it. */
        String words() {
            return "counting changed in %s (%s)".formatted(PartnershipTime.inWords(month), title);
        }
    }

    public static SeriesBreaks of(Collection<Annotation> annotations) {
        NavigableMap<YearMonth, String> recording = new TreeMap<>();
        Set<YearMonth> rebases = new HashSet<>();
        for (Annotation annotation : annotations) {
            switch (annotation.kind()) {
                case RECORDING_BREAK ->
                    recording.merge(annotation.month(), annotation.title(), (first, second) -> first + "; " + second);
                case RE_BASE -> rebases.add(annotation.month());
                case OPERATION, NOTE -> {}
            }
        }
        return new SeriesBreaks(recording, rebases);
    }

    /** The first months of new limits, for whichever reason. */
    Set<YearMonth> ofLimits() {
        Set<YearMonth> all = new TreeSet<>(recording.keySet());
        all.addAll(rebases);
        return all;
    }

    /** The newest where a month of the second period, or one between the two, is counted another way than the first began. */
    Optional<Break> between(Period before, Period now) {
        return Optional.ofNullable(recording.floorEntry(now.endMonth()))
                .filter(newest -> newest.getKey().isAfter(before.start()))
                .map(newest -> new Break(newest.getKey(), newest.getValue()));
    }

    /** Those that had begun by a day. */
    SeriesBreaks until(LocalDate day) {
        YearMonth last = YearMonth.from(day);
        Set<YearMonth> begun = new HashSet<>(rebases);
        begun.removeIf(month -> month.isAfter(last));
        return new SeriesBreaks(recording.headMap(last, true), begun);
    }
}
