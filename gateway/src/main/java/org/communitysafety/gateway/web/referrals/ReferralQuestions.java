package org.communitysafety.gateway.web.referrals;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.communitysafety.contracts.PathwayPublished;
import org.communitysafety.gateway.access.PageCalls;
import org.communitysafety.gateway.routing.Reply;
import org.communitysafety.gateway.web.Addresses;
import org.communitysafety.vocabulary.Period;

/** What the pages of referrals ask of target-service. No stream carries it. */
@ApplicationScoped
class ReferralQuestions {
    private static final String PATHWAYS = "pathways/";
    private static final String INDICATORS = "indicators";
    private static final String PAGE = "50";

    private final PageCalls calls;

    ReferralQuestions(PageCalls calls) {
        this.calls = calls;
    }

    /** A figure of a cohort. @param value null where there is none in the period */
    record Cohort(String title, String unit, IndicatorValues.Value value) {}

    Optional<PathwayFigures> figures(String area, Period period) {
        return calls.read(
                Addresses.of("pathway-figures", "area", area, "period", period.toString()), PathwayFigures.class);
    }

    /** @param pathway null for every one */
    Optional<PathwayReports> reports(String area, Period period, String pathway) {
        return calls.read(
                Addresses.of("pathway-reports", "area", area, "period", period.toString(), "pathway", pathway),
                PathwayReports.class);
    }

    Reply pathway(String id) {
        return calls.get(PATHWAYS + Addresses.encoded(id));
    }

    /** Empty when the service did not say which there are. */
    Optional<List<Cohort>> cohorts(String area, Period period, Collection<String> pathways) {
        return pathways.isEmpty()
                ? Optional.of(List.of())
                : calls.read(INDICATORS, Indicators.class).map(all -> all.ofCohorts(pathways).stream()
                        .map(each -> cohort(each, area, period))
                        .toList());
    }

    private Cohort cohort(Indicators.Indicator indicator, String area, Period period) {
        Optional<IndicatorValues> values = values(indicator.id(), area, period.kind(), period, false);
        return new Cohort(
                indicator.title(),
                values.map(IndicatorValues::unit).orElse(null),
                values.flatMap(each -> each.items().stream().findFirst()).orElse(null));
    }

    /** Month by month, each beside the same month a year before. */
    Optional<IndicatorValues> months(String indicator, String area, Period period) {
        return values(indicator, area, Period.Kind.MONTH, period, true);
    }

    private Optional<IndicatorValues> values(
            String indicator, String area, Period.Kind kind, Period within, boolean compared) {
        boolean byMonth = kind == Period.Kind.MONTH;
        return calls.read(
                Addresses.of(
                        INDICATORS + '/' + Addresses.encoded(indicator) + "/values",
                        "area",
                        area,
                        "period",
                        kind.token(),
                        "from",
                        byMonth ? within.start().toString() : within.toString(),
                        "to",
                        byMonth ? within.endMonth().toString() : within.toString(),
                        "source",
                        "events",
                        "compare",
                        compared ? "year-before" : null),
                IndicatorValues.class);
    }

    /** Single referrals: the access record has who asked. */
    Reply referrals(PathwayPublished pathway, String state, boolean overdue, String cursor) {
        return calls.get(Addresses.of(
                PATHWAYS + Addresses.encoded(pathway.pathway()) + "/referrals",
                "state",
                state,
                "overdue",
                overdue ? "true" : null,
                "cursor",
                cursor,
                "limit",
                PAGE));
    }

    /** Single findings: the access record has who asked. */
    Reply findings(PathwayPublished pathway, String cursor) {
        return calls.get(Addresses.of(
                PATHWAYS + Addresses.encoded(pathway.pathway()) + "/findings", "cursor", cursor, "limit", PAGE));
    }
}
