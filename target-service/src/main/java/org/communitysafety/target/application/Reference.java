package org.communitysafety.target.application;

import java.util.Map;
import org.communitysafety.target.domain.Agency;
import org.communitysafety.target.domain.Geography;
import org.communitysafety.target.domain.Indicators;
import org.communitysafety.target.domain.Populations;
import org.communitysafety.target.domain.referral.Pathways;
import org.communitysafety.vocabulary.AgencyId;

/** Look-up, agencies, indicators, populations and pathways as they stood at one version. */
public record Reference(
        long version,
        Geography geography,
        Map<AgencyId, Agency> agencies,
        Indicators indicators,
        Populations populations,
        Pathways pathways) {
    public boolean isRegistered(AgencyId agency) {
        return agencies.containsKey(agency);
    }
}
