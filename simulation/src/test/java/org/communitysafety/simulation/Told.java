package org.communitysafety.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.communitysafety.kit.kafka.PublishFailedException;
import org.communitysafety.reporting.application.Announcements;
import org.communitysafety.reporting.application.Publication;

/** What the others were told, each event once, in the order in which it first came. */
final class Told implements Announcements {
    private final Chance chance;
    private final Map<UUID, Publication> events = new LinkedHashMap<>();

    Told(Chance chance) {
        this.chance = chance;
    }

    @Override
    public void announce(List<Publication> publications) {
        int taken = publications.size();
        boolean fails = chance.strikes(Fault.TELL_FAILURE, 120);
        if (fails) {
            chance.count(Fault.TELL_FAILURE, "");
            taken = chance.below(taken);
        }
        publications.stream().limit(taken).forEach(each -> events.putIfAbsent(each.eventId(), each));
        publications.stream()
                .limit(taken)
                .forEach(each -> chance.tell(() -> "told %s %s".formatted(each.kind(), subject(each))));
        if (fails) {
            throw new PublishFailedException(null);
        }
    }

    private static String subject(Publication publication) {
        return publication.alert() == null
                ? publication.measure() + " " + publication.status().rag()
                : publication.alert().key() + " " + publication.alert().state();
    }

    List<Publication> events() {
        return new ArrayList<>(events.values());
    }
}
