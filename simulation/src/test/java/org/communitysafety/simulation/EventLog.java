package org.communitysafety.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.communitysafety.kit.ledger.Partition;
import org.communitysafety.kit.ledger.Span;
import org.communitysafety.target.application.EventBatch;
import org.communitysafety.target.domain.Declaration;
import org.communitysafety.target.domain.IncidentVersion;
import org.communitysafety.target.domain.Measurement;

/** The topics of events: what has reached them, and what was set aside when it was read. */
final class EventLog {
    private final List<Sent> coming;
    private final Map<Partition, List<Sent>> partitions = new TreeMap<>(FoldingConsumer.ORDER);
    private final Set<Integer> aside = new TreeSet<>();
    private int arrived;

    EventLog(List<Sent> coming) {
        this.coming = coming;
        for (int number = 0; number < History.INCIDENT_PARTITIONS; number++) {
            partitions.put(new Partition(Sent.INCIDENTS, number), new ArrayList<>());
        }
        partitions.put(new Partition(Sent.MEASUREMENTS, 0), new ArrayList<>());
        partitions.put(new Partition(Sent.DECLARATIONS, 0), new ArrayList<>());
    }

    Set<Partition> partitions() {
        return partitions.keySet();
    }

    /** Of the partitions that hold something. */
    Map<Partition, Long> ends() {
        Map<Partition, Long> ends = new HashMap<>();
        partitions.forEach((partition, records) -> {
            if (!records.isEmpty()) {
                ends.put(partition, (long) records.size());
            }
        });
        return ends;
    }

    Set<Integer> aside() {
        return aside;
    }

    boolean isComplete() {
        return arrived == coming.size();
    }

    /** @param most of what is coming */
    void arrive(int most) {
        for (int i = 0; i < most && !isComplete(); i++) {
            Sent next = coming.get(arrived++);
            partitions.get(next.partition()).add(next);
        }
    }

    List<Sent> from(Partition partition, long position) {
        List<Sent> records = partitions.get(partition);
        return records.subList((int) Math.min(position, records.size()), records.size());
    }

    EventBatch sort(List<Sent> polled, Map<Partition, Span> spans) {
        List<IncidentVersion> incidents = new ArrayList<>();
        List<Measurement> measurements = new ArrayList<>();
        List<Declaration> declarations = new ArrayList<>();
        for (Sent each : polled) {
            if (each.isMalformed()) {
                aside.add(each.number());
            } else if (each.incident() != null) {
                incidents.add(each.incident());
            } else if (each.measurement() != null) {
                measurements.add(each.measurement());
            } else {
                declarations.add(each.declaration());
            }
        }
        return new EventBatch(incidents, measurements, declarations, spans);
    }
}
