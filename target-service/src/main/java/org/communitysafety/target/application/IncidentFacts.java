package org.communitysafety.target.application;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.communitysafety.target.domain.Arrival;
import org.communitysafety.target.domain.Counted;
import org.communitysafety.target.domain.FactChange;
import org.communitysafety.target.domain.FeedKey;
import org.communitysafety.target.domain.Indicator;
import org.communitysafety.target.domain.PlacedIncident;
import org.communitysafety.target.domain.Renaming;
import org.communitysafety.target.domain.Repeated;
import org.communitysafety.target.domain.VictimMoved;
import org.communitysafety.target.domain.Victimisation;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Category;

/** Every incident the platform knows, in its newest version. */
public interface IncidentFacts {
    /**
     * Keeps each incident that is newer than the version stored under its key.
     *
     * @param incidents no key twice, sorted by key so that two writers cannot deadlock
     * @return what changed; the rest was already known or superseded
     */
    Kept keep(List<PlacedIncident> incidents);

    /**
     * Keeps where subjects arrived that are stored already.
     *
     * @return how many subjects arrived for the first time, by feed cell
     */
    Map<FeedKey, Integer> arrive(Collection<Arrival> arrivals);

    /**
     * Puts other tokens in the place of these. Nobody folds meanwhile.
     *
     * @param renamings no token twice
     * @return what each live one counted as and counts as now
     */
    List<Renamed> rename(Collection<Renaming> renamings);

    /** Places every fact by the areas and agencies as stored. */
    void placeAll();

    /**
     * Reads every live fact, alike ones together.
     *
     * @param places only facts that lie there; null reads all
     */
    void each(Collection<AreaCode> places, Consumer<Alike> reader);

    /** The live facts with a victim, or with a location, of these categories and months. */
    List<Victimisation> victimisations(Repeated of, Collection<Category> categories, YearMonth from, YearMonth to);

    /**
     * Where and when live facts of these victims or locations count in the months after, each month of a place once.
     *
     * @param indicators by their identifier: how far each looks back, and by which date it counts
     */
    List<VictimMoved> later(Collection<VictimMoved> victims, Map<String, Indicator> indicators);

    /** A live fact whose tokens were replaced. */
    record Renamed(Counted before, Counted now) {}

    /**
     * Facts that count alike.
     *
     * @param fact its tokens stand for any
     */
    record Alike(Counted fact, long facts) {}

    /**
     * @param changes what each stored fact counted as and counts as now
     * @param inserted the keys that were not known before; each arrived where its version says
     */
    record Kept(List<FactChange> changes, Set<UUID> inserted) {}
}
