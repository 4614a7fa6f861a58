package org.communitysafety.incident.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.communitysafety.incident.domain.SourceName;

/** One import of a source, and of a content, at a time. */
@ApplicationScoped
public class SourceLocks {
    private final Set<String> taken = ConcurrentHashMap.newKeySet();

    /** @return false when an import of this source or this very content is under way */
    boolean tryTake(SourceName source, String hash) {
        if (!taken.add(source.value())) {
            return false;
        }
        if (!taken.add(contentKey(hash))) {
            taken.remove(source.value());
            return false;
        }
        return true;
    }

    /** Whether mended rows of the source are just being taken in. */
    boolean isMendedTaken(SourceName source) {
        return taken.stream().anyMatch(name -> name.startsWith(source + ".rejects-"));
    }

    void giveBack(SourceName source, String hash) {
        taken.remove(contentKey(hash));
        taken.remove(source.value());
    }

    /** No source name has a colon. */
    private static String contentKey(String hash) {
        return "content:" + hash;
    }
}
