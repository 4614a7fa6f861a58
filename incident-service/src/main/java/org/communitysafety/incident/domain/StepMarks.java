package org.communitysafety.incident.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.communitysafety.vocabulary.FactVersion;

/**
 * Which steps of one referral stand, whatever the order in which they came. Of the events that correct the same step the
 * newest takes its place, and its own newest correction in its; a cancellation leaves the place empty. Where events
 * correct each other in a circle, the oldest is taken for the original.
 */
public final class StepMarks {
    private static final Comparator<Entry> BY_VERSION = Comparator.comparing(Entry::version);

    private final Map<String, Entry> byId = new HashMap<>();
    private final Map<String, List<Entry>> corrections = new HashMap<>();
    private final Set<Entry> originals = new HashSet<>();

    private StepMarks() {}

    /**
     * A step or a cancellation, as far as it matters here.
     *
     * @param corrects the event id it names, or null
     */
    public record Entry(FactVersion version, boolean cancellation, String corrects) {
        private String id() {
            return version.eventId();
        }
    }

    /**
     * What holds instead of a step.
     *
     * @param eventId of the correction or cancellation
     */
    public record Mark(boolean cancelled, String eventId) {}

    /** @param entries no event id twice */
    public static StepMarks of(Collection<Entry> entries) {
        StepMarks marks = new StepMarks();
        entries.forEach(entry -> marks.byId.put(entry.id(), entry));
        entries.stream().filter(entry -> entry.corrects() != null).forEach(marks::place);
        return marks;
    }

    /** Empty when the step stands. */
    public Optional<Mark> of(Entry step) {
        Entry holds = inPlaceOf(step);
        return holds.equals(step) ? Optional.empty() : Optional.of(new Mark(holds.cancellation(), holds.id()));
    }

    private void place(Entry entry) {
        if (entry.equals(oldestOfCircle(entry))) {
            originals.add(entry);
        } else {
            corrections
                    .computeIfAbsent(entry.corrects(), id -> new ArrayList<>())
                    .add(entry);
        }
    }

    /** Null when it is in none. Every event corrects one other at most, so that a walk either ends or comes back. */
    private Entry oldestOfCircle(Entry entry) {
        Set<Entry> walked = new LinkedHashSet<>();
        Entry at = entry;
        while (at != null && walked.add(at)) {
            at = at.corrects() == null ? null : byId.get(at.corrects());
        }
        return entry.equals(at) ? walked.stream().min(BY_VERSION).orElseThrow() : null;
    }

    private Entry inPlaceOf(Entry step) {
        Entry holds = step;
        while (holds.corrects() != null && !originals.contains(holds) && byId.containsKey(holds.corrects())) {
            holds = byId.get(holds.corrects());
        }
        boolean unfounded = holds.corrects() != null && !originals.contains(holds);
        List<Entry> of = corrections.getOrDefault(unfounded ? holds.corrects() : holds.id(), List.of());
        while (!of.isEmpty()) {
            holds = of.stream().max(BY_VERSION).orElseThrow();
            of = corrections.getOrDefault(holds.id(), List.of());
        }
        return holds;
    }
}
