package org.communitysafety.gateway.web.definition;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.communitysafety.contracts.PlanMeasure;
import org.communitysafety.contracts.PlanPublished;
import org.communitysafety.gateway.access.PageCalls;
import org.communitysafety.gateway.web.Addresses;

/** Asks the services what they hold of a measure's definition. */
@ApplicationScoped
class Definitions {
    private final PageCalls calls;

    Definitions(PageCalls calls) {
        this.calls = calls;
    }

    /** Every version of a plan, oldest first. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record PlanVersions(List<PlanPublished> items) {
        PlanVersions {
            items = items == null ? List.of() : items;
        }
    }

    /** Every version of an indicator, oldest first. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record IndicatorVersions(List<IndicatorVersion> items) {
        static final IndicatorVersions NONE = new IndicatorVersions(List.of());

        IndicatorVersions {
            items = items == null ? List.of() : items;
        }
    }

    /**
     * @param from ISO 8601 date
     * @param reason what changed beneath it; null when its own words changed
     * @param definition as it was written
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record IndicatorVersion(int version, String from, String reason, JsonNode definition) {}

    /** What a target asks for, oldest period first. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record AskedList(List<Asked> items) {}

    /**
     * @param sense {@code AT_MOST}, {@code BELOW}, {@code AT_LEAST} or {@code ABOVE}; null where no figure is asked for
     * @param value in the measure's unit; null as above
     * @param why no figure is asked for; null where one is
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Asked(String measure, String period, String sense, BigDecimal value, String why, int planVersion) {}

    /** @param asked null while the service that judges does not say */
    record Definition(PlanVersions plan, IndicatorVersions indicator, List<Asked> asked) {}

    /** Empty while the service that keeps definitions does not answer. */
    Optional<Definition> of(String plan, PlanMeasure measure) {
        Optional<PlanVersions> versions =
                calls.read("plans/" + Addresses.encoded(plan) + "/versions", PlanVersions.class);
        Optional<IndicatorVersions> indicator = measure.indicator() == null
                ? Optional.of(IndicatorVersions.NONE)
                : calls.read(
                        "indicators/" + Addresses.encoded(measure.indicator()) + "/versions", IndicatorVersions.class);
        if (versions.isEmpty() || indicator.isEmpty()) {
            return Optional.empty();
        }
        String question = Addresses.of("targets/" + Addresses.encoded(measure.id()) + "/asked", "plan", plan);
        List<Asked> asked =
                calls.read(question, AskedList.class).map(AskedList::items).orElse(null);
        return Optional.of(new Definition(versions.get(), indicator.get(), asked));
    }
}
