package org.communitysafety.target.domain.referral;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which steps of a referral stand after corrections and cancellations: the newest correction of a step stands in its
 * place, and its own newest correction in its. The order of arrival and repetition change nothing.
 *
 * @param steps one for each step that was ever taken and not cancelled
 * @param unfounded corrections of an event that is not known
 * @param circular corrections that correct each other; the oldest is taken for the original
 */
public record StandingSteps(List<StepVersion> steps, List<StepVersion> unfounded, List<StepVersion> circular) {
    private static final Comparator<StepVersion> BY_VERSION = Comparator.comparing(StepVersion::version);

    public static StandingSteps of(Collection<StepVersion> events) {
        return new Resolution(events).resolve();
    }

    /** One referral's events as trees: under each event those that correct it. */
    private static final class Resolution {
        private final Map<String, StepVersion> byId = new TreeMap<>();
        private final Map<String, List<StepVersion>> corrections = new HashMap<>();
        private final List<StepVersion> standing = new ArrayList<>();
        private final List<StepVersion> unfounded = new ArrayList<>();
        private final List<StepVersion> circular = new ArrayList<>();
        private final Set<String> reached = new HashSet<>();

        Resolution(Collection<StepVersion> events) {
            for (StepVersion event : events) {
                byId.merge(event.eventId(), event, (held, other) -> BY_VERSION.compare(other, held) > 0 ? other : held);
            }
            for (StepVersion event : byId.values()) {
                if (event.corrects() != null) {
                    corrections
                            .computeIfAbsent(event.corrects(), id -> new ArrayList<>())
                            .add(event);
                }
            }
        }

        StandingSteps resolve() {
            byId.values().stream().filter(event -> event.corrects() == null).forEach(this::settle);
            corrections.keySet().stream()
                    .filter(id -> !byId.containsKey(id))
                    .sorted()
                    .toList()
                    .forEach(this::settleWithoutOriginal);
            byId.values().stream()
                    .sorted(BY_VERSION)
                    .filter(event -> !reached.contains(event.eventId()) && isInCircle(event))
                    .forEach(this::settleCircle);
            return new StandingSteps(List.copyOf(standing), List.copyOf(unfounded), List.copyOf(circular));
        }

        private void settle(StepVersion original) {
            StepVersion stands = inThePlaceOf(original);
            if (!stands.isCancellation()) {
                standing.add(stands);
            }
        }

        private void settleWithoutOriginal(String id) {
            List<StepVersion> orphans = corrections.get(id);
            unfounded.addAll(orphans);
            orphans.forEach(this::reach);
            settle(orphans.stream().max(BY_VERSION).orElseThrow());
        }

        private void settleCircle(StepVersion oldest) {
            if (reached.contains(oldest.eventId())) {
                return;
            }
            for (StepVersion at = oldest; ; ) {
                circular.add(at);
                at = byId.get(at.corrects());
                if (at == oldest) {
                    break;
                }
            }
            corrections.get(oldest.corrects()).remove(oldest);
            settle(oldest);
        }

        /** Every event corrects one other at most, so that a walk either ends or comes back. */
        private boolean isInCircle(StepVersion event) {
            Set<String> seen = new HashSet<>();
            StepVersion at = event;
            while (at != null && at.corrects() != null && seen.add(at.eventId())) {
                at = byId.get(at.corrects());
                if (at == event) {
                    return true;
                }
            }
            return false;
        }

        private StepVersion inThePlaceOf(StepVersion event) {
            reach(event);
            StepVersion stands = event;
            List<StepVersion> of = corrections.getOrDefault(event.eventId(), List.of());
            while (!of.isEmpty()) {
                stands = of.stream().max(BY_VERSION).orElseThrow();
                of = corrections.getOrDefault(stands.eventId(), List.of());
            }
            return stands;
        }

        /** The event and all that correct it, directly or not. */
        private void reach(StepVersion event) {
            List<StepVersion> ahead = new ArrayList<>(List.of(event));
            while (!ahead.isEmpty()) {
                StepVersion next = ahead.remove(ahead.size() - 1);
                if (reached.add(next.eventId())) {
                    ahead.addAll(corrections.getOrDefault(next.eventId(), List.of()));
                }
            }
        }
    }
}
