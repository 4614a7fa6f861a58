package org.communitysafety.target.domain;

import java.time.YearMonth;
import java.util.Set;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Category;
import org.communitysafety.vocabulary.FeedContent;
import org.communitysafety.vocabulary.IncidentTokens;

/**
 * How a live incident counts.
 *
 * @param place the smallest known area it lies in, down to an LSOA
 * @param month of the date it occurred on
 * @param recorded month of the date it was recorded on; null when that was not given
 * @param tokens of its victim and its location
 */
public record Counted(Traits traits, AreaCode place, YearMonth month, YearMonth recorded, IncidentTokens tokens) {

    /**
     * What decides which indicators count it.
     *
     * @param offenceCode null when not given
     */
    public record Traits(AgencyId agency, Category category, Set<String> flags, String offenceCode) {
        public Traits {
            flags = Set.copyOf(flags);
        }
    }

    /** Empty when not given. */
    public String token(Repeated of) {
        return of == Repeated.LOCATION ? tokens.location() : tokens.victim();
    }

    public Counted withTokens(IncidentTokens other) {
        return new Counted(traits, place, month, recorded, other);
    }

    public FeedKey feedKey() {
        return new FeedKey(traits.agency(), FeedContent.of(traits.category()), month);
    }
}
