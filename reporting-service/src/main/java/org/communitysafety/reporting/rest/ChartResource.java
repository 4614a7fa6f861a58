package org.communitysafety.reporting.rest;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.communitysafety.reporting.application.ReadSeries;
import org.communitysafety.reporting.application.ReadSeries.Known;
import org.communitysafety.reporting.domain.IndicatorValue;
import org.communitysafety.reporting.domain.PeriodSeries;
import org.communitysafety.reporting.domain.SeriesChart;
import org.communitysafety.reporting.domain.SeriesReading;
import org.communitysafety.reporting.domain.Unit;
import org.communitysafety.reporting.domain.ValueSource;
import org.communitysafety.reporting.rest.ChartQuestion.Asked;
import org.jboss.resteasy.reactive.RestPath;

/** Control charts of any indicator in any area, whether or not a plan asks for it. */
@Path("/api/v1/indicators/{id}/chart")
@Produces(MediaType.APPLICATION_JSON)
public class ChartResource {
    private final ReadSeries series;

    ChartResource(ReadSeries series) {
        this.series = series;
    }

    /** Limits rest on the whole series; {@code from} and {@code to} only choose what of it is shown. */
    @GET
    public ChartView chart(@RestPath String id, @BeanParam ChartQuestion question) {
        Asked asked = question.read();
        if (!series.knows(id)) {
            throw Question.notFound("there is no such indicator");
        }
        if (!series.knows(asked.area())) {
            throw Question.notFound("there is no such area");
        }
        Known known = series.read(id, asked.area());
        ValueSource source = source(asked, known);
        List<IndicatorValue> values = known.values().stream()
                .filter(value -> asked.isAbout(value, source))
                .toList();
        refuseSeveralAgencies(values);
        PeriodSeries periods = SeriesReading.periods(values, asked.period(), known.breaks());
        Unit unit = values.isEmpty() ? null : values.get(0).unit();
        refuseObstacle(SeriesChart.obstacle(periods, asked.kind(), unit));
        boolean shows = periods.cells().stream().anyMatch(cell -> asked.shows(cell.period()));
        Optional<SeriesChart> drawn =
                !shows ? Optional.empty() : Optional.of(SeriesChart.draw(periods, asked.kind(), unit, asked.options()));
        return ChartView.of(new ChartView.Heading(id, asked, source, unit), drawn, known.annotations());
    }

    private static ValueSource source(Asked asked, Known known) {
        if (asked.source() != null) {
            return asked.source();
        }
        boolean counted = known.values().stream().anyMatch(value -> value.key().source() == ValueSource.EVENTS);
        return counted || known.values().isEmpty() ? ValueSource.EVENTS : ValueSource.REPORTED;
    }

    /** The figures of two agencies are two series. */
    private static void refuseSeveralAgencies(List<IndicatorValue> values) {
        List<String> agencies = values.stream()
                .filter(value -> value.key().agency() != null)
                .map(value -> value.key().agency())
                .distinct()
                .sorted()
                .toList();
        if (agencies.size() > 1) {
            Question question = new Question();
            question.fault("agency", "which-agency", "several agencies report it: " + String.join(", ", agencies));
            question.refuseFaults();
        }
    }

    private static void refuseObstacle(Optional<SeriesChart.Obstacle> obstacle) {
        Question question = new Question();
        obstacle.ifPresent(found -> {
            switch (found) {
                case NO_COUNT -> question.fault("kind", "no-count", "this chart draws counts; this figure is none");
                case NO_DENOMINATOR ->
                    question.fault(
                            "kind", "no-denominator", "a u or p chart needs a denominator; this figure has none");
                case NO_PROPORTION ->
                    question.fault("kind", "no-proportion", "a p chart draws parts of a whole; this figure is none");
            }
        });
        question.refuseFaults();
    }
}
