package org.communitysafety.target.messaging;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.communitysafety.contracts.AgencyRegistered;
import org.communitysafety.contracts.AreaPlaced;
import org.communitysafety.contracts.FeedJudged;
import org.communitysafety.contracts.IndicatorValueChanged;
import org.communitysafety.contracts.PlanMeasure;
import org.communitysafety.contracts.PlanPublished;
import org.communitysafety.target.domain.Agency;
import org.communitysafety.target.domain.FeedCell;
import org.communitysafety.target.domain.IndicatorValue;
import org.communitysafety.target.domain.Judgement;
import org.communitysafety.target.domain.PlacedArea;
import org.communitysafety.target.domain.Plan;
import org.communitysafety.vocabulary.AreaCode;

/** From the domain to the records that other services read. */
final class ContractMapping {
    private ContractMapping() {}

    static AreaPlaced area(PlacedArea area) {
        return new AreaPlaced(
                area.code().value(),
                area.name(),
                area.level(),
                text(area.ward()),
                text(area.district()),
                text(area.partnership()),
                text(area.force()),
                area.population());
    }

    static AgencyRegistered agency(Agency agency) {
        return new AgencyRegistered(
                agency.id().value(),
                agency.name(),
                agency.kind().name().toLowerCase(Locale.ROOT),
                agency.area().value(),
                agency.version(),
                agency.from().toString());
    }

    static FeedJudged feed(FeedCell cell) {
        Instant received = cell.lastReceivedAt();
        return new FeedJudged(
                cell.key().agency().value(),
                cell.key().month().toString(),
                cell.key().category().slug(),
                cell.declared(),
                cell.live(),
                cell.judgement().complete(),
                basis(cell.judgement()),
                received == null ? null : received.toString(),
                cell.usual());
    }

    /** @param roundSize how many values of the round are in the value's partition */
    static IndicatorValueChanged value(IndicatorValue value, AreaCode partnership, long round, int roundSize) {
        return new IndicatorValueChanged(
                value.indicator().id(),
                value.indicator().version(),
                value.indicator().unit(),
                value.area().value(),
                value.period().toString(),
                value.source(),
                value.agency() == null ? null : value.agency().value(),
                text(partnership),
                value.numerator(),
                value.denominator(),
                value.value(),
                value.isAbsent(),
                false,
                value.judgement().complete(),
                basis(value.judgement()),
                value.provisional(),
                value.notCollected(),
                value.shippedWith(),
                round,
                roundSize);
    }

    static PlanPublished plan(Plan plan) {
        return new PlanPublished(
                plan.plan(),
                plan.version(),
                plan.from(),
                plan.title(),
                plan.source(),
                plan.partnership(),
                plan.partnershipName(),
                plan.area(),
                plan.areaName(),
                plan.fictional(),
                plan.priorities().stream()
                        .map(p -> new PlanPublished.Priority(p.id(), p.title(), p.indicators(), p.deliveryGroups()))
                        .toList(),
                plan.targets().stream()
                        .map(t -> new PlanPublished.Target(t.id(), t.title(), t.priority(), measures(t)))
                        .toList(),
                plan.outturns().stream()
                        .map(o -> new PlanPublished.Outturn(
                                o.agency(), o.indicator(), o.area(), o.period(), o.value(), o.status()))
                        .toList(),
                null,
                null,
                null,
                null,
                List.of(),
                List.of());
    }

    private static List<PlanMeasure> measures(Plan.Target target) {
        return target.measures().stream()
                .map(m -> new PlanMeasure(
                        m.id(),
                        m.title(),
                        m.indicator(),
                        m.source(),
                        m.agency(),
                        m.kind(),
                        m.polarity(),
                        m.unit(),
                        m.percent(),
                        m.toleranceRelative(),
                        m.judgingPeriod(),
                        new PlanMeasure.Baseline(
                                m.baseline().period(), m.baseline().value()),
                        m.assessedFrom(),
                        m.assessedTo(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null))
                .toList();
    }

    private static String basis(Judgement judgement) {
        return judgement.basis() == null ? null : judgement.basis().name().toLowerCase(Locale.ROOT);
    }

    private static String text(AreaCode code) {
        return code == null ? null : code.value();
    }
}
