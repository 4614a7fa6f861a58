package org.communitysafety.cli.demo;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.communitysafety.contracts.PlanMeasure;
import org.communitysafety.contracts.PlanMeasure.Baseline;
import org.communitysafety.contracts.PlanPublished;
import org.communitysafety.contracts.PlanPublished.Priority;
import org.communitysafety.contracts.PlanPublished.Target;

/**
 * Exampleton's plan: one target judged by financial year, the others by month against the same month of the baseline year, and
 * the work that it promises.
 */
final class DemoPlan {
    static final String ID = "demo-exampleton";

    static final String ACQUISITIVE_CRIME = "acquisitive-crime";
    static final String NEIGHBOURHOODS = "neighbourhoods";
    static final String SAFE_EVENINGS = "safe-evenings";

    private static final String EVENTS = "events";
    private static final String LOWER = "lower-is-better";

    private DemoPlan() {}

    static PlanPublished of(Play play) {
        return new PlanPublished(
                ID,
                1,
                play.assessedFrom().toString(),
                "Exampleton Safer City Plan (fictional)",
                play.written(),
                City.PARTNERSHIP,
                "Exampleton Partnership (fictional)",
                City.AREA,
                City.NAME,
                true,
                priorities(),
                targets(play),
                List.of(),
                null,
                null,
                null,
                null,
                List.of(),
                List.of());
    }

    private static List<Target> targets(Play play) {
        return Stream.concat(
                        Stream.of(
                                YearTarget.of(play, SAFE_EVENINGS),
                                reduceBy(play, "reduce-burglary", "Burglary", Series.BURGLARY, 20),
                                reduceBy(play, "reduce-asb", "Anti-social behaviour", Series.ANTI_SOCIAL_BEHAVIOUR, 10),
                                reduce(play, "reduce-vehicle-crime", "Vehicle crime", Series.VEHICLE_CRIME),
                                maintain(play, "maintain-shoplifting", "Shoplifting", Series.SHOPLIFTING),
                                reduce(play, "reduce-criminal-damage", "Criminal damage", Series.CRIMINAL_DAMAGE),
                                reduce(play, "reduce-fly-tipping", "Fly-tipping", Series.FLY_TIPPING)),
                        Stream.of(Work.values()).map(work -> work.target(play)))
                .toList();
    }

    private static List<Priority> priorities() {
        return List.of(
                new Priority(
                        SAFE_EVENINGS,
                        "Evenings without violence",
                        List.of(Definitions.VIOLENCE, Definitions.HARM),
                        List.of("Night-time Economy Group")),
                new Priority(
                        ACQUISITIVE_CRIME,
                        "Burglary, vehicle crime and theft",
                        List.of(slug(Series.BURGLARY), slug(Series.VEHICLE_CRIME), slug(Series.SHOPLIFTING)),
                        List.of("Acquisitive Crime Group")),
                new Priority(
                        NEIGHBOURHOODS,
                        "Neighbourhoods that are calm and clean",
                        List.of(
                                slug(Series.ANTI_SOCIAL_BEHAVIOUR),
                                slug(Series.CRIMINAL_DAMAGE),
                                slug(Series.FLY_TIPPING)),
                        List.of("Neighbourhood Action Group")));
    }

    private static Target reduceBy(Play play, String id, String title, Series series, int percent) {
        String wish = "Reduce " + title.toLowerCase(java.util.Locale.ROOT) + " by " + percent + "%";
        return target(play, id, wish, series, "reduce-by-percent", BigDecimal.valueOf(percent), null);
    }

    private static Target reduce(Play play, String id, String title, Series series) {
        return target(play, id, "Reduce " + title.toLowerCase(java.util.Locale.ROOT), series, "reduce-any", null, null);
    }

    private static Target maintain(Play play, String id, String title, Series series) {
        String wish = "Hold " + title.toLowerCase(java.util.Locale.ROOT);
        return target(play, id, wish, series, "maintain", null, new BigDecimal("0.05"));
    }

    private static Target target(
            Play play, String id, String title, Series series, String kind, BigDecimal percent, BigDecimal tolerance) {
        PlanMeasure measure = new PlanMeasure(
                id,
                title,
                slug(series),
                EVENTS,
                null,
                kind,
                LOWER,
                "count",
                percent,
                tolerance,
                "month",
                new Baseline(play.baselineYear().toString(), null),
                play.assessedFrom().toString(),
                play.assessedTo().toString(),
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
                null);
        return new Target(id, title, priority(series), List.of(measure));
    }

    private static String priority(Series series) {
        return switch (series) {
            case BURGLARY, VEHICLE_CRIME, SHOPLIFTING -> ACQUISITIVE_CRIME;
            default -> NEIGHBOURHOODS;
        };
    }

    private static String slug(Series series) {
        return series.category().slug();
    }
}
