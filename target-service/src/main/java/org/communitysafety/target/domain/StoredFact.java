package org.communitysafety.target.domain;

import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.AreaCode;

/**
 * A fact as a row holds it.
 *
 * @param first the feed and month its subject first arrived in; null when it was only ever cancelled
 * @param sent the area it was sent with; null when it was sent without
 * @param counted how it counts, at the place that is stored; null when it is cancelled
 */
public record StoredFact(AgencyId agency, String subject, FeedKey first, AreaCode sent, Counted counted) {}
