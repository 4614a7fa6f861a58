package org.communitysafety.vocabulary.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Goes through a chain entry by entry, without the platform, and says what does not hold. A chain cannot show by itself that
 * its newest entries were cut off or that all of it was written anew: links noted earlier, elsewhere, show that.
 */
public final class ChainCheck {
    private static final int MOST_FAULTS = 100;

    private final Map<Long, Link> noted = new HashMap<>();
    private final List<String> faults = new ArrayList<>();
    private ChainedEntry first;
    private ChainedEntry last;
    private long entries;

    /** @param noted links that have to be found as they were */
    public ChainCheck(Collection<Link> noted) {
        noted.forEach(link -> this.noted.put(link.number(), link));
    }

    /** The next entry, in the order of the record. */
    public void take(ChainedEntry entry) {
        entries++;
        Optional<Link> before = before(entry);
        before.filter(link -> entry.number() != link.number() + 1)
                .ifPresent(link -> fault(entry, "follows entry " + link.number()));
        before.filter(link -> !entry.previous().equals(link.hash()))
                .ifPresent(link -> fault(entry, "is not chained to the entry before it"));
        if (!AccessChain.isSound(entry)) {
            fault(entry, "does not hold what its hash was made of");
        }
        Link link = noted.remove(entry.number());
        if (link != null && !link.equals(entry.link())) {
            fault(entry, "is not the one that was noted");
        }
        first = first == null ? entry : first;
        last = entry;
    }

    /** What the entry has to follow; empty of the first one where retention has removed those before. */
    private Optional<Link> before(ChainedEntry entry) {
        if (last != null) {
            return Optional.of(last.link());
        }
        return entry.number() == 1 ? Optional.of(Link.BEGINNING) : Optional.empty();
    }

    private void fault(ChainedEntry entry, String what) {
        if (faults.size() < MOST_FAULTS) {
            faults.add("entry " + entry.number() + " " + what);
        }
    }

    /** In words, the first 100; empty when everything holds. Call after the last entry. */
    public List<String> faults() {
        List<String> all = new ArrayList<>(faults);
        noted.values().stream()
                .filter(link -> first == null || link.number() >= first.number())
                .forEach(link -> all.add("entry " + link.number() + " was noted and is not there"));
        return List.copyOf(all);
    }

    public long entries() {
        return entries;
    }

    /** The first entry; empty when there was none. */
    public Optional<ChainedEntry> first() {
        return Optional.ofNullable(first);
    }

    /** The last entry: what to note elsewhere. */
    public Optional<ChainedEntry> last() {
        return Optional.ofNullable(last);
    }
}
