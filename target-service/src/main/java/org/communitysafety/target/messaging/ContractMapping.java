package org.communitysafety.target.messaging;

import java.time.Instant;
import java.util.Locale;
import org.communitysafety.contracts.AgencyRegistered;
import org.communitysafety.contracts.AreaPlaced;
import org.communitysafety.contracts.FeedJudged;
import org.communitysafety.contracts.IndicatorDefined;
import org.communitysafety.contracts.IndicatorValueChanged;
import org.communitysafety.target.domain.Agency;
import org.communitysafety.target.domain.FeedCell;
import org.communitysafety.target.domain.Indicator;
import org.communitysafety.target.domain.IndicatorDefinition;
import org.communitysafety.target.domain.IndicatorValue;
import org.communitysafety.target.domain.Judgement;
import org.communitysafety.target.domain.PlacedArea;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.FeedContent;

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

    static IndicatorDefined indicator(Indicator indicator) {
        IndicatorDefinition written = indicator.definition();
        return new IndicatorDefined(
                written.indicator(),
                written.version(),
                written.from(),
                written.title(),
                written.unit(),
                written.polarity(),
                written.kind(),
                indicator.isCounted(),
                indicator.contents(FeedContent.Kind.CATEGORY),
                written.by(),
                written.numerator(),
                written.denominator(),
                written.source(),
                written.owner(),
                written.note(),
                indicator.contents(FeedContent.Kind.PATHWAY),
                indicator.contents(FeedContent.Kind.PANEL));
    }

    static FeedJudged feed(FeedCell cell) {
        Instant received = cell.lastReceivedAt();
        return new FeedJudged(
                cell.key().agency().value(),
                cell.key().month().toString(),
                cell.key().content().category(),
                cell.declared(),
                cell.live(),
                cell.judgement().complete(),
                basis(cell.judgement()),
                received == null ? null : received.toString(),
                cell.usual(),
                cell.key().content().pathway(),
                cell.key().content().panel());
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
                roundSize,
                value.denominatorYear(),
                value.sampleEvents(),
                value.interval().interval() != null);
    }

    private static String basis(Judgement judgement) {
        return judgement.basis() == null ? null : judgement.basis().name().toLowerCase(Locale.ROOT);
    }

    private static String text(AreaCode code) {
        return code == null ? null : code.value();
    }
}
