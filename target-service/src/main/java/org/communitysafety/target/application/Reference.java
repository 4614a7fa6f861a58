package org.communitysafety.target.application;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.communitysafety.target.domain.Agency;
import org.communitysafety.target.domain.Geography;
import org.communitysafety.vocabulary.AgencyId;

/** Look-up and agencies as they stood at one version. */
public record Reference(long version, Geography geography, Map<AgencyId, Agency> agencies) {
    static Reference of(long version, Geography geography, Collection<Agency> agencies) {
        return new Reference(
                version, geography, agencies.stream().collect(Collectors.toMap(Agency::id, Function.identity())));
    }

    public boolean isRegistered(AgencyId agency) {
        return agencies.containsKey(agency);
    }
}
