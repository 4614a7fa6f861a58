package org.communitysafety.incident.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.communitysafety.vocabulary.FactVersion;

/**
 * Which steps of one referral stand, whatever the order in which they came. Of the events that correct the same step the
 * newest takes its place, and its own newest correction in its; a cancellation leaves the place empty. Where events
 * correct each other in a circle, the oldest is taken for the original.
 */
public final class StepMarks {
    private static final Comparator<Entry> BY_VERSION = Comparator.comparing(Entry::version);

    private final Map<String, Entry> byId = new HashMap<>();
    /** The newest of those that correct the same event, by the event id they name. */
    private final Map<String, Entry> corrections = new HashMap<>();

    private final Set<String> originals = new HashSet<>();

    /** What was found before, so that each chain is walked once, however long it is. */
    private final Map<String, String> places = new HashMap<>();

    private final Map<String, Entry> holding = new HashMap<>();

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
        marks.breakCircles(entries);
        entries.stream()
                .filter(entry -> marks.corrected(entry) != null)
                .forEach(entry ->
                        marks.corrections.merge(marks.corrected(entry), entry, BinaryOperator.maxBy(BY_VERSION)));
        return marks;
    }

    /** Empty when the step stands. */
    public Optional<Mark> of(Entry step) {
        String place = placeOf(step);
        Entry holds = holding.computeIfAbsent(place, this::newestIn);
        return holds == null || holds.equals(step)
                ? Optional.empty()
                : Optional.of(new Mark(holds.cancellation(), holds.id()));
    }

    /** Every event corrects one other at most, so that a walk either ends, joins an earlier one or comes back. */
    private void breakCircles(Collection<Entry> entries) {
        Set<String> seen = new HashSet<>();
        for (Entry entry : entries) {
            Map<String, Entry> walked = new LinkedHashMap<>();
            Entry at = entry;
            while (at != null && seen.add(at.id())) {
                walked.put(at.id(), at);
                at = byId.get(at.corrects());
            }
            if (at != null && walked.containsKey(at.id())) {
                originals.add(oldestOfCircle(at).id());
            }
        }
    }

    private Entry oldestOfCircle(Entry member) {
        Entry oldest = member;
        for (Entry at = byId.get(member.corrects()); !at.id().equals(member.id()); at = byId.get(at.corrects())) {
            oldest = BinaryOperator.minBy(BY_VERSION).apply(oldest, at);
        }
        return oldest;
    }

    /** Null for an original. */
    private String corrected(Entry entry) {
        return originals.contains(entry.id()) ? null : entry.corrects();
    }

    /** The event id of the step at the start of its chain, be it known or only named. */
    private String placeOf(Entry step) {
        List<String> walked = new ArrayList<>();
        Entry at = step;
        String place = places.get(step.id());
        while (place == null) {
            walked.add(at.id());
            String corrected = corrected(at);
            if (corrected == null) {
                place = at.id();
            } else if (byId.containsKey(corrected)) {
                at = byId.get(corrected);
                place = places.get(corrected);
            } else {
                place = corrected;
            }
        }
        for (String id : walked) {
            places.put(id, place);
        }
        return place;
    }

    private Entry newestIn(String place) {
        Entry holds = byId.get(place);
        for (Entry next = corrections.get(place); next != null; next = corrections.get(holds.id())) {
            holds = next;
        }
        return holds;
    }
}
