package org.communitysafety.target.rest;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communitysafety.target.application.DivideValues;
import org.communitysafety.target.application.Reference;
import org.communitysafety.target.application.References;
import org.communitysafety.target.application.ValueCursor;
import org.communitysafety.target.application.ValueSearch;
import org.communitysafety.target.domain.Geography;
import org.communitysafety.target.domain.Indicator;
import org.communitysafety.target.domain.IndicatorValue;
import org.communitysafety.target.domain.PlacedArea;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Level;
import org.communitysafety.vocabulary.Period;

/** Reads a question for values: {@code area level within period from to agency source fill cursor limit}. */
final class ValueQuestion {
    private static final String YEAR_BEFORE = "year-before";
    private static final int USUAL_PAGE = 1_000;
    private static final int LARGEST_PAGE = 10_000;
    private static final String PERIOD_FORM = "a period is " + Period.FORM;

    private static final String KINDS =
            "one of " + Stream.of(Period.Kind.values()).map(Period.Kind::token).collect(Collectors.joining(", "));
    private static final String LEVELS = "one of ward, district, partnership, force";

    private final Questions questions;
    private final References references;

    private ValueQuestion(Questions questions, References references) {
        this.questions = questions;
        this.references = references;
    }

    /** @param usualArea where neither area nor level is asked for; null for everywhere */
    static ValueSearch read(
            MultivaluedMap<String, String> given, List<String> indicators, AreaCode usualArea, References references) {
        Questions questions = new Questions(given);
        ValueSearch search = new ValueQuestion(questions, references).search(indicators, usualArea);
        questions.done();
        return search;
    }

    /** Whether each value is asked for beside that of the same period a year before. */
    static boolean comparesWithYearBefore(MultivaluedMap<String, String> given) {
        Questions questions = new Questions(given);
        boolean compares = questions
                .one(
                        "compare",
                        text -> YEAR_BEFORE.equals(text) ? Optional.of(true) : Optional.empty(),
                        "unknown-comparison",
                        YEAR_BEFORE + ", or nothing")
                .isPresent();
        questions.done();
        return compares;
    }

    /**
     * By what the values are to be divided, so that places of different size compare.
     *
     * @return {@link DivideValues#RESIDENTS} or an indicator that is counted; empty where nobody asks
     */
    static Optional<String> denominator(
            MultivaluedMap<String, String> given, Indicator indicator, References references) {
        Questions questions = new Questions(given);
        Optional<String> denominator = questions.one(
                "denominator",
                text -> Optional.of(text).filter(each -> DivideValues.isDenominator(each, references.read())),
                "unknown-denominator",
                DivideValues.RESIDENTS + ", or an indicator that counts");
        if (denominator.isPresent()) {
            if (!DivideValues.canDivide(indicator)) {
                questions.refuse("denominator", "not-divisible", "only what is counted or weighed is divided");
            }
            questions.one(
                    "source",
                    text -> Optional.of(text).filter(IndicatorValue.EVENTS::equals),
                    "not-divisible",
                    "reported figures are not divided");
            questions.one("compare", text -> Optional.empty(), "not-divisible", "what is divided is not compared");
        }
        questions.done();
        return denominator;
    }

    private ValueSearch search(List<String> indicators, AreaCode usualArea) {
        List<AreaCode> areas = questions.areas("area");
        Optional<Level> level = questions.one("level", ValueQuestion::level, "unknown-level", LEVELS);
        if (!areas.isEmpty() && level.isPresent()) {
            questions.refuse("level", "area-or-level", "ask for areas or for a level, not both");
        }
        if (areas.isEmpty() && level.isEmpty() && usualArea != null) {
            areas = List.of(usualArea);
        }
        Optional<AreaCode> within = questions.area("within");
        if (within.isPresent()) {
            areas = inside(within.get(), level);
        }
        Optional<Period.Kind> kind = questions.one("period", Period.Kind::of, "unknown-period", KINDS);
        YearMonth from = period("from", kind).map(Period::start).orElse(ValueSearch.EARLIEST);
        YearMonth to = period("to", kind).map(Period::endMonth).orElse(ValueSearch.LATEST);
        if (to.isBefore(from)) {
            questions.refuse("to", "before-from", "the last period ends before the first begins");
        }
        return new ValueSearch(
                indicators,
                areas,
                level.orElse(null),
                kind.orElse(null),
                from,
                to,
                agency(indicators),
                questions
                        .one("source", ValueQuestion::source, "unknown-source", "events or reported")
                        .orElse(null),
                questions
                        .one("fill", ValueQuestion::fill, "unknown-fill", "zero, or nothing")
                        .isPresent(),
                cursor(),
                questions.limit(USUAL_PAGE, LARGEST_PAGE));
    }

    /** The areas of a level that lie there; itself, which is of another level, where there are none. */
    private List<AreaCode> inside(AreaCode within, Optional<Level> level) {
        if (level.isEmpty()) {
            questions.refuse("within", "level-needed", "say which level of areas, too");
            return List.of();
        }
        Geography geography = references.read().geography();
        List<AreaCode> inside = geography.all().stream()
                .map(PlacedArea::code)
                .filter(code -> Level.of(code).contains(level.get()) && geography.contains(within, code))
                .toList();
        return inside.isEmpty() ? List.of(within) : inside;
    }

    /** {@code 2011-12} is a month, unless financial years are asked for. */
    private Optional<Period> period(String name, Optional<Period.Kind> kind) {
        boolean financial = kind.equals(Optional.of(Period.Kind.FINANCIAL_YEAR));
        return questions.one(
                name,
                text -> {
                    Optional<Period> year = financial ? Period.tryParse(text.replace('-', '/')) : Optional.empty();
                    return year.isPresent() ? year : Period.tryParse(text);
                },
                "malformed-period",
                PERIOD_FORM);
    }

    /** Steps of referrals may count for any service that they name. */
    private AgencyId agency(List<String> indicators) {
        Optional<AgencyId> agency = questions.agency("agency");
        Reference reference = references.read();
        boolean steps = reference.indicators().cellsBehind(indicators).stream()
                .flatMap(cell -> reference.indicators().find(cell).stream())
                .anyMatch(indicator -> indicator.kind().isOfReferrals());
        if (agency.isPresent() && !steps && !reference.isRegistered(agency.get())) {
            questions.refuse("agency", "unknown-agency", "there is no such agency, see /api/v1/agencies");
        }
        return agency.orElse(null);
    }

    private ValueCursor cursor() {
        return questions
                .cursor(parts -> new ValueCursor(parts[0], new AreaCode(parts[1]), Period.parse(parts[2]), parts[3]))
                .orElse(null);
    }

    private static Optional<Level> level(String text) {
        return Arrays.stream(Level.values())
                .filter(level -> level.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst();
    }

    private static Optional<String> source(String text) {
        return Optional.of(text).filter(given -> List.of(IndicatorValue.EVENTS, IndicatorValue.REPORTED)
                .contains(given));
    }

    private static Optional<Boolean> fill(String text) {
        return text.equals("zero") ? Optional.of(true) : Optional.empty();
    }
}
