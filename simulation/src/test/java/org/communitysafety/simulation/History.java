package org.communitysafety.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.communitysafety.kit.ledger.Partition;

/** What agencies sent, in the order in which it reached the topics, made from a seed. */
final class History {
    static final int INCIDENT_PARTITIONS = 3;

    private final Random random;
    private final Set<Fault> allowed;
    private final Map<Fault, Integer> faults = new EnumMap<>(Fault.class);
    private final Instant begin;
    private final List<Sent> sent = new ArrayList<>();

    History(long seed, Set<Fault> allowed) {
        this.random = new Random(seed * 31 + 7);
        this.allowed = allowed;
        this.begin = Instant.parse("2019-02-12T09:00:00Z");
        Incidents incidents = new Incidents(random, this, begin);
        List<Sent> all = new ArrayList<>(incidents.make());
        all.addAll(new Statements(random, this, begin).make(all));
        addDuplicates(all);
        addMalformed(all);
        order(all).forEach(each -> sent.add(each.as(sent.size())));
    }

    Instant begin() {
        return begin;
    }

    List<Sent> sent() {
        return sent;
    }

    Map<Fault, Integer> faults() {
        return faults;
    }

    /** Whether it happens, with that chance in a hundred; counted where it does. */
    boolean happens(Fault fault, int percent) {
        boolean drawn = random.nextInt(100) < percent;
        return drawn && allowed.contains(fault);
    }

    boolean allows(Fault fault) {
        return allowed.contains(fault);
    }

    void count(Fault fault) {
        faults.merge(fault, 1, Integer::sum);
    }

    private void addDuplicates(List<Sent> all) {
        for (Sent each : List.copyOf(all)) {
            if (happens(Fault.DUPLICATE, 8)) {
                count(Fault.DUPLICATE);
                all.add(each);
            }
        }
    }

    private void addMalformed(List<Sent> all) {
        for (int i = random.nextInt(3); i > 0; i--) {
            Partition partition = new Partition(Sent.INCIDENTS, random.nextInt(INCIDENT_PARTITIONS));
            if (allows(Fault.MALFORMED)) {
                count(Fault.MALFORMED);
                all.add(new Sent(0, partition, null, null, null));
            }
        }
    }

    /** Shuffled; where nothing may be late, the versions of each incident are put in their order again. */
    private List<Sent> order(List<Sent> all) {
        List<Sent> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        if (!allows(Fault.LATE)) {
            Map<Object, List<Integer>> places = new java.util.LinkedHashMap<>();
            IntStream.range(0, shuffled.size())
                    .filter(at -> shuffled.get(at).incident() != null)
                    .forEach(at -> places.computeIfAbsent(
                                    shuffled.get(at).incident().key(), key -> new ArrayList<>())
                            .add(at));
            places.values().forEach(at -> putInOrder(shuffled, at));
            return shuffled;
        }
        countLate(shuffled);
        return shuffled;
    }

    private static void putInOrder(List<Sent> sent, List<Integer> places) {
        List<Sent> versions = new ArrayList<>(places.stream().map(sent::get).toList());
        versions.sort(Comparator.comparing(each -> each.incident().version(), NewestVersion.ORDER));
        for (int i = 0; i < places.size(); i++) {
            sent.set(places.get(i), versions.get(i));
        }
    }

    private void countLate(List<Sent> shuffled) {
        Map<Object, Sent> newest = new java.util.HashMap<>();
        for (Sent each : shuffled) {
            if (each.incident() != null) {
                Sent known = newest.get(each.incident().key());
                if (known != null
                        && NewestVersion.ORDER.compare(
                                        each.incident().version(),
                                        known.incident().version())
                                < 0) {
                    count(Fault.LATE);
                } else {
                    newest.put(each.incident().key(), each);
                }
            }
        }
    }
}
