package org.communitysafety.reporting.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.communitysafety.reporting.application.ReadSeries;
import org.communitysafety.reporting.domain.AreaFunnel;
import org.communitysafety.reporting.domain.IndicatorValue;
import org.communitysafety.reporting.domain.Unit;
import org.communitysafety.reporting.domain.ValueSource;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Level;
import org.communitysafety.vocabulary.Period;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Areas of one level side by side, for an indicator with a denominator. */
@Path("/api/v1/indicators/{id}/funnel")
@Produces(MediaType.APPLICATION_JSON)
public class FunnelResource {
    private final ReadSeries series;

    FunnelResource(ReadSeries series) {
        this.series = series;
    }

    /** Areas whose figure is missing or not complete are left out and listed. */
    @GET
    public FunnelView funnel(
            @RestPath String id,
            @RestQuery("level") String levelText,
            @RestQuery("period") String periodText,
            @RestQuery("within") String withinText) {
        Question question = new Question();
        Optional<Level> level = Stream.of(Level.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(levelText))
                .findFirst();
        if (level.isEmpty()) {
            question.fault("level", "bad-level", "a level is ward, district, partnership or force");
        }
        Period period = question.period(periodText);
        if (periodText == null) {
            question.fault("period", "missing-period", "a funnel is of one period");
        }
        AreaCode within = question.area("within", withinText);
        question.refuseFaults();
        if (!series.knows(id)) {
            throw Question.notFound("there is no such indicator");
        }
        List<IndicatorValue> values = series.across(id, period, level.orElseThrow(), within).stream()
                .filter(value -> value.key().source() == ValueSource.EVENTS)
                .toList();
        List<IndicatorValue> whole = values.stream()
                .filter(value -> Boolean.TRUE.equals(value.complete()) && value.figure() != null)
                .toList();
        refuseWithoutDenominator(whole);
        Optional<AreaFunnel> drawn =
                whole.stream().anyMatch(value -> value.numerator().signum() > 0)
                        ? Optional.of(AreaFunnel.of(whole))
                        : Optional.empty();
        List<String> unknown = values.stream()
                .filter(value -> !whole.contains(value))
                .map(value -> value.area().value())
                .toList();
        return FunnelView.of(id, levelText, period, drawn, unknown);
    }

    private static void refuseWithoutDenominator(List<IndicatorValue> values) {
        boolean lacks = values.stream()
                .anyMatch(value -> value.numerator() == null
                        || value.denominator() == null
                        || value.denominator().signum() <= 0
                        // Pounds scatter otherwise than counts do.
                        || value.unit() == Unit.GBP_PER_CASE);
        if (lacks) {
            Question question = new Question();
            question.fault("id", "no-denominator", "areas of different size compare by a rate; this figure has none");
            question.refuseFaults();
        }
    }
}
