package org.communitysafety.gateway.web.measure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.communitysafety.contracts.ScorecardItem;
import org.communitysafety.gateway.routing.Reply;
import org.communitysafety.gateway.stream.Reference;
import org.communitysafety.gateway.web.FactView;
import org.communitysafety.gateway.web.StatusView;
import org.communitysafety.gateway.web.WorkView;
import org.communitysafety.gateway.web.chart.Path;
import org.communitysafety.vocabulary.Period;

/** Puts the page of a measure together from what was judged and what services answer. */
@ApplicationScoped
class MeasureViews {
    private final MeasureCalls calls;
    private final Breakdowns breakdowns;
    private final Reference reference;

    MeasureViews(MeasureCalls calls, Breakdowns breakdowns, Reference reference) {
        this.calls = calls;
        this.breakdowns = breakdowns;
        this.reference = reference;
    }

    /** @param faults of the question, which the page then shows in place of a chart */
    record Made(MeasureView page, List<Reply.Fault> faults, int status) {}

    /** Work that people judge: what they reported of it. */
    MeasureView work(Place place) {
        return view(
                place,
                Parts.none("People judge this work, quarter by quarter; there is no figure to draw."),
                List.of());
    }

    /** Empty when the service that knows the indicator did not answer. */
    Optional<Made> of(Place place, MeasureQuestion question) {
        return calls.indicator(place.measure().indicator()).map(indicator -> {
            Optional<SeriesSource> source = SeriesSource.of(place.measure(), indicator);
            return source.isEmpty()
                    ? new Made(view(place, Parts.none(reportedOnly(place)), annotations(place)), List.of(), 200)
                    : charted(place, question, indicator, source.get());
        });
    }

    private Made charted(Place place, MeasureQuestion question, Answers.Indicator indicator, SeriesSource source) {
        Reply answered = calls.chart(source, place.area().code(), question);
        ChartAnswer chart = answered.as(ChartAnswer.class).orElse(null);
        List<SeriesMonth> months = chart == null
                ? List.of()
                : SeriesMonth.of(chart, calls.values(source, place.area().code(), question), source.kind());
        List<Answers.Area> inside = source.isCounted() ? calls.parts(place.area()) : List.of();
        Period newest = source.isCounted() ? newest(months) : null;
        Period of = newest == null ? null : Period.tryParse(question.of()).orElse(newest);
        List<NoteView> notes = NoteView.of(
                chart == null ? annotationsOf(place) : chart.annotations(),
                place.area().called());
        Function<String, String> file =
                table -> question.file(place.measure().id(), place.plan().plan(), table);
        Parts parts = new Parts(
                months.isEmpty() ? null : series(place.heading(indicator), place, chart, months, notes),
                noSeries(chart, months),
                whoCounts(place, source),
                PickerView.of(question, areas(place, inside), place.area().code(), newest, of),
                of == null ? List.of() : breakdowns.of(new Breakdowns.Subject(place, indicator, inside, of, file)),
                months.isEmpty() ? null : file.apply(SeriesView.TABLE),
                place.references(indicator, of),
                place.referrals(indicator));
        return new Made(view(place, parts, notes), answered.faults(), answered.status());
    }

    /** Null where the series and the target have the same figures. */
    private String whoCounts(Place place, SeriesSource source) {
        return source.isCounted() && !place.measure().isCounted()
                ? "These months are counted from what agencies sent. The target is judged by what " + agency(place)
                        + " reports, which may differ."
                : null;
    }

    private SeriesView series(
            SeriesView.Heading heading,
            Place place,
            ChartAnswer chart,
            List<SeriesMonth> months,
            List<NoteView> notes) {
        String unit = chart.unit() == null ? place.measure().unit() : chart.unit();
        Path path = place.item() == null ? new Path(List.of()) : TargetPath.onMonths(place.measure(), months);
        return SeriesView.of(
                heading,
                new SeriesWords(months, chart, place.area().called(), place.item(), unit),
                place.measure().isLowerBetter(),
                notes,
                path);
    }

    private MeasureView view(Place place, Parts parts, List<NoteView> notes) {
        Measure measure = place.measure();
        ScorecardItem item = place.item();
        String target = measure.target().title();
        return new MeasureView(
                measure.id(),
                measure.defined().title(),
                target.equals(measure.defined().title()) ? null : target,
                place.area().called(),
                place.area().code(),
                place.isJudged() ? null : place.judge().areaName(),
                measure.owner() == null ? null : measure.owner().title(),
                item == null ? null : StatusView.of(item.rag(), item.whiteReason()),
                item == null ? null : item.explanation(),
                item == null ? null : outlook(item),
                parts.series,
                parts.noSeries,
                parts.months,
                item == null || measure.isWork() ? null : years(place),
                item == null ? null : WorkView.of(item, reference),
                parts.picker,
                parts.breakdowns,
                notes,
                !measure.isWork(),
                item == null ? List.of() : FactView.of(item, measure.defined()),
                parts.file,
                MeasureQuestion.address(
                        measure.id(), place.plan().plan(), place.area().code(), "csv", YearsView.TABLE),
                parts.references,
                parts.referrals);
    }

    private YearsView years(Place place) {
        String source =
                place.measure().isCounted() ? "Counted from what agencies sent." : "Reported by " + agency(place) + '.';
        return YearsView.of(place.measure(), place.area().called(), source).orElse(null);
    }

    private static String outlook(ScorecardItem item) {
        return item.running() != null && item.running().explanation() != null
                ? item.running().explanation()
                : item.forecastNote();
    }

    private List<NoteView> annotations(Place place) {
        return NoteView.of(annotationsOf(place), place.area().called());
    }

    private List<ChartAnswer.Annotation> annotationsOf(Place place) {
        return calls.annotations(place.measure().indicator(), place.area().code());
    }

    private String reportedOnly(Place place) {
        return "This figure is reported by " + agency(place)
                + " for whole periods. There are no months to draw, so ordinary variation cannot be told from real change"
                + " by a control chart.";
    }

    private String agency(Place place) {
        String agency = place.measure().defined().agency();
        return agency == null ? "the partnership" : reference.agencyName(agency);
    }

    private static String noSeries(ChartAnswer chart, List<SeriesMonth> months) {
        if (chart == null) {
            return "No chart can be drawn of that.";
        }
        return months.isEmpty() ? "No figure has arrived for this area and these periods." : null;
    }

    /** The newest complete period; null where there is none. */
    private static Period newest(List<SeriesMonth> months) {
        return months.stream()
                .filter(SeriesMonth::isWhole)
                .map(SeriesMonth::period)
                .reduce((before, after) -> after)
                .orElse(null);
    }

    private static List<Answers.Area> areas(Place place, List<Answers.Area> inside) {
        List<Answers.Area> areas = new ArrayList<>();
        if (!place.isJudged()) {
            areas.add(new Answers.Area(place.judge().area(), place.judge().areaName(), null));
        }
        areas.add(place.area());
        return Stream.concat(areas.stream(), inside.stream()).toList();
    }

    /** What of the page rests on a series. */
    private record Parts(
            SeriesView series,
            String noSeries,
            String months,
            PickerView picker,
            List<BreakdownView> breakdowns,
            String file,
            String references,
            String referrals) {
        static Parts none(String why) {
            return new Parts(null, why, null, null, List.of(), null, null, null);
        }
    }
}
