package org.communitysafety.target.domain;

import java.util.Optional;
import java.util.function.Predicate;
import org.communitysafety.vocabulary.AgencyId;

/** What a plan may refer to: the agencies that are registered and the indicators that are defined. */
public record PlanContext(Predicate<AgencyId> agencies, IndicatorNames indicators) {

    /** Finds an indicator by its identifier. */
    @FunctionalInterface
    public interface IndicatorNames {
        Optional<Indicator> find(String id);
    }

    boolean isAgency(String id) {
        return AgencyId.isWellFormed(id) && agencies.test(new AgencyId(id));
    }

    Optional<Indicator> indicator(String id) {
        return id == null ? Optional.empty() : indicators.find(id);
    }
}
