package org.communitysafety.gateway.web.areas;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.communitysafety.gateway.access.PageCalls;
import org.communitysafety.gateway.routing.Reply;
import org.communitysafety.gateway.web.Addresses;
import org.communitysafety.vocabulary.Period;

/** What the pages of areas ask the services. */
@ApplicationScoped
class AreaQuestions {
    private static final String AREAS = "areas";
    private static final String INDICATORS = "indicators/";
    private static final String MOST = "10000";
    private static final String EVENTS = "events";

    private final PageCalls calls;

    AreaQuestions(PageCalls calls) {
        this.calls = calls;
    }

    /** 404 where there is none. */
    Reply area(String code) {
        return calls.get(AREAS + '/' + Addresses.encoded(code));
    }

    /** A new version of an own area, or a new area. */
    Reply keepOwn(String code, OwnAreaForm.Described area) {
        return calls.send("PUT", AREAS + '/' + Addresses.encoded(code), area);
    }

    /** 409 while a plan is about it. */
    Reply removeOwn(String code) {
        return calls.send("DELETE", AREAS + '/' + Addresses.encoded(code), null);
    }

    /** The areas of a level that lie in another. */
    List<Answers.Area> areas(Level level, String within) {
        return calls.answered(
                        Addresses.of(AREAS, "level", level.token(), "within", within, "limit", MOST),
                        Answers.Areas.class)
                .map(Answers.Areas::items)
                .orElse(List.of());
    }

    /** Empty when the service did not answer. */
    Optional<List<Answers.Indicator>> indicators() {
        return calls.read("indicators", Answers.Indicators.class).map(Answers.Indicators::items);
    }

    /** An indicator in the areas of a level inside another, in a period. */
    record Across(String indicator, Level level, String within, Period period) {}

    /**
     * The values in each of these areas, and zeros where nothing counts although all is known.
     *
     * @param areas all of the level
     * @param denominator null for undivided values
     */
    Answers.Values values(Across across, List<Answers.Area> areas, String denominator) {
        boolean own = across.level() == Level.OWN;
        String question = Addresses.of(
                path(across.indicator(), "values"),
                "level",
                own ? null : across.level().token(),
                "within",
                own ? null : across.within(),
                "period",
                across.period().kind().token(),
                "from",
                across.period().toString(),
                "to",
                across.period().toString(),
                "source",
                EVENTS,
                "fill",
                "zero",
                "denominator",
                denominator,
                "limit",
                MOST);
        return read(own ? question + named(areas) : question);
    }

    /** The values of one area in every month that has one. */
    Answers.Values months(String indicator, String area, String denominator) {
        return read(Addresses.of(
                path(indicator, "values"),
                "area",
                area,
                "period",
                Period.Kind.MONTH.token(),
                "source",
                EVENTS,
                "fill",
                "zero",
                "denominator",
                denominator,
                "limit",
                MOST));
    }

    /** The value of one area in a period. */
    Answers.Values of(String indicator, String area, Period period, String denominator) {
        return read(Addresses.of(
                path(indicator, "values"),
                "area",
                area,
                "period",
                period.kind().token(),
                "from",
                period.toString(),
                "to",
                period.toString(),
                "source",
                EVENTS,
                "fill",
                "zero",
                "denominator",
                denominator));
    }

    /** Empty where the indicator has no denominator. */
    Optional<Answers.Funnel> funnel(Across across) {
        return calls.answered(
                Addresses.of(
                        path(across.indicator(), "funnel"),
                        "level",
                        across.level().token(),
                        "within",
                        across.within(),
                        "period",
                        across.period().toString()),
                Answers.Funnel.class);
    }

    /** Empty where the indicator weighs nothing. */
    Optional<Answers.HarmSpots> harmSpots(Across across) {
        return calls.answered(
                Addresses.of(
                        "harm-spots",
                        "indicator",
                        across.indicator(),
                        "period",
                        across.period().toString(),
                        "level",
                        across.level().token(),
                        "within",
                        across.within()),
                Answers.HarmSpots.class);
    }

    Optional<Answers.Weights> weights(String table) {
        return calls.answered("weights/" + Addresses.encoded(table), Answers.Weights.class);
    }

    private Answers.Values read(String question) {
        return calls.answered(question, Answers.Values.class).orElse(Answers.Values.NONE);
    }

    private static String path(String indicator, String what) {
        return INDICATORS + Addresses.encoded(indicator) + '/' + what;
    }

    private static String named(List<Answers.Area> areas) {
        return areas.stream()
                .map(area -> "&area=" + Addresses.encoded(area.code()))
                .collect(Collectors.joining());
    }
}
