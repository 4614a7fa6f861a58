package org.communitysafety.target.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.communitysafety.target.domain.referral.Pathway;
import org.communitysafety.target.domain.referral.Pathways;
import org.communitysafety.vocabulary.FeedContent;

/** On which feeds a figure of referrals rests, and on how many of their months before its period. */
final class ReferralReach {
    /** A clock of a few working days passes a weekend and, at its longest, the holidays of Christmas and New Year. */
    private static final int DAYS_OFF = 2 + 4;

    private static final String REPORTER = "agency";
    private static final YearMonth ANY = YearMonth.of(2001, 1);
    private static final int MONTHS_OF_FOUR_YEARS = 48;

    private final IndicatorDefinition definition;
    private final Pathways pathways;

    private ReferralReach(IndicatorDefinition definition, Pathways pathways) {
        this.definition = definition;
        this.pathways = pathways;
    }

    /** @param pathways as they hold now; of one that is not known nothing is looked back on */
    static Resting of(IndicatorDefinition definition, Indicator.Kind kind, Pathways pathways) {
        ReferralReach reach = new ReferralReach(definition, pathways);
        return switch (kind) {
            case STEPS ->
                resting(
                        pathwaysOf(definition.steps().selections()),
                        Reach.back(reach.ofRepeats()),
                        isReporter(definition.steps().agency()) && !reach.linksAgencies());
            case OUTCOME ->
                resting(
                        pathwaysOf(definition.outcome().start()),
                        Reach.back(definition.outcome().months()),
                        isReporter(definition.outcome().agency()));
            case STANDING ->
                resting(
                        pathwaysOf(definition.standing().enters()),
                        Reach.SINCE_THE_FIRST,
                        isReporter(definition.standing().agency()));
            case CLOCKS ->
                resting(
                        definition.clocks().pathways().stream().map(FeedContent::ofPathway),
                        Reach.back(reach.ofClocks()),
                        REPORTER.equals(definition.clocks().agency()));
            case MEETINGS ->
                resting(
                        definition.meetings().panels().stream().map(FeedContent::ofPanel),
                        Reach.OF_ITS_PERIOD,
                        "met".equals(definition.meetings().counts()));
            default -> throw new IllegalArgumentException("no figure of referrals: " + definition.indicator());
        };
    }

    private static Resting resting(Stream<FeedContent> contents, Reach reach, boolean ofReporter) {
        Set<FeedContent> named = new HashSet<>();
        contents.forEach(named::add);
        return new Resting(named, false, Set.of(), reach, ofReporter);
    }

    /** Of steps and cohorts the agency that reports, when left out. */
    private static boolean isReporter(String dimension) {
        return dimension == null || dimension.equals(REPORTER);
    }

    /** A life is read on one pathway: what may happen to it later happens there. */
    private static Stream<FeedContent> pathwaysOf(List<StepCount.Selection> selections) {
        return selections.stream()
                .flatMap(selection -> selection.pathways().stream())
                .map(FeedContent::ofPathway);
    }

    /** True where a referral that another agency reports may make one a repeat. */
    private boolean linksAgencies() {
        return definition.steps().selections().stream()
                .filter(selection -> !selection.definitions().isEmpty())
                .flatMap(selection -> selection.pathways().stream())
                .flatMap(pathway -> pathways.find(pathway).stream())
                .anyMatch(pathway ->
                        pathway.linkage() != null && pathway.linkage().acrossAgencies());
    }

    /** A repeat is made within the window of an earlier referral. */
    private int ofRepeats() {
        return definition.steps().selections().stream()
                .flatMap(selection -> selection.pathways().stream()
                        .flatMap(pathway -> pathways.find(pathway).stream())
                        .flatMap(pathway -> pathway.definitions().stream())
                        .filter(each -> selection.definitions().contains(each.token())))
                .mapToInt(Pathway.Definition::months)
                .max()
                .orElse(0);
    }

    /** A clock counts on its last day: what started it may have come as many days before as it runs. */
    private int ofClocks() {
        ClockCount count = definition.clocks();
        return count.pathways().stream()
                .flatMap(pathway -> pathways.find(pathway).stream())
                .flatMap(pathway -> pathway.clocks().stream())
                .filter(clock -> count.clocks().isEmpty() || count.clocks().contains(clock.clock()))
                .mapToInt(clock -> monthsOf(calendarDays(clock)))
                .max()
                .orElse(0);
    }

    private static int calendarDays(Pathway.Clock clock) {
        return clock.countsWorkingDays() ? clock.days() + 2 * (clock.days() / 5) + DAYS_OFF : clock.days();
    }

    /** In how many months before that of a day another day may lie that is so many days earlier. */
    private static int monthsOf(int days) {
        return IntStream.range(0, MONTHS_OF_FOUR_YEARS)
                .map(month -> {
                    LocalDate first = ANY.plusMonths(month).atDay(1);
                    return (int)
                            ChronoUnit.MONTHS.between(YearMonth.from(first.minusDays(days)), YearMonth.from(first));
                })
                .max()
                .orElse(0);
    }
}
