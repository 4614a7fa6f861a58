package org.communitysafety.target.domain;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.Category;
import org.communitysafety.vocabulary.FeedContent;

/**
 * The feeds that values rest on.
 *
 * @param named the categories, pathways and panels that selections name
 * @param open true when an incident of any other category may count too, for a flag or an offence code
 * @param agencies whose feeds alone; empty is all
 * @param reach which of their months
 * @param ofReporter true where a figure is its reporter's, of whose feeds alone it is then made; false where it is that of
 *     an agency of which others tell
 */
public record Resting(Set<FeedContent> named, boolean open, Set<AgencyId> agencies, Reach reach, boolean ofReporter) {
    static final Resting ON_NOTHING = new Resting(Set.of(), false, Set.of(), Reach.OF_ITS_PERIOD, true);

    public Resting {
        named = Set.copyOf(named);
        agencies = Set.copyOf(agencies);
    }

    Set<FeedContent> contents() {
        if (!open) {
            return named;
        }
        Set<FeedContent> contents = new HashSet<>(named);
        Arrays.stream(Category.values()).map(FeedContent::of).forEach(contents::add);
        return contents;
    }

    /** @param carriers who ever sent what counts, in whatever category; asked for where it is open beside what it names */
    boolean isOn(Feed feed, Set<AgencyId> carriers) {
        return contents().contains(feed.content())
                && (agencies.isEmpty() || agencies.contains(feed.agency()))
                && (!isOpenBesideNamed() || named.contains(feed.content()) || carriers.contains(feed.agency()));
    }

    /** True where a selection names no category beside one that does. */
    boolean isOpenBesideNamed() {
        return open && named.stream().anyMatch(content -> content.kind() == FeedContent.Kind.CATEGORY);
    }

    Resting and(Resting other) {
        Set<FeedContent> bothNamed = new HashSet<>(named);
        bothNamed.addAll(other.named);
        Set<AgencyId> both = new HashSet<>();
        if (!agencies.isEmpty() && !other.agencies.isEmpty()) {
            both.addAll(agencies);
            both.addAll(other.agencies);
        }
        return new Resting(bothNamed, open || other.open, both, reach.and(other.reach), ofReporter && other.ofReporter);
    }
}
