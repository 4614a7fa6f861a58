package org.communitysafety.statistics;

import static java.util.Map.entry;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.communitysafety.statistics.ControlChart.Kind;
import org.communitysafety.statistics.ControlChart.Options;
import org.communitysafety.statistics.PublishedFigures.Case;

/** How the module computes each kind of published figure. */
final class PublishedComputations {

    private static final YearMonth ANY = YearMonth.of(2000, 1);

    private static final Map<String, Function<Case, Map<String, Object>>> BY_KIND = Map.ofEntries(
            entry("CHANGE", PublishedComputations::change),
            entry("CHANGE_ROUNDING", PublishedComputations::change),
            entry("POISSON_Z", PublishedComputations::change),
            entry("RATE", PublishedComputations::rate),
            entry("RATE_REPORTED", PublishedComputations::reported),
            entry("COHORT", PublishedComputations::cohort),
            entry("RANGE", PublishedComputations::range),
            entry("BACKSOLVE", PublishedComputations::backSolved),
            entry("DIFF_IN_DIFF", PublishedComputations::ratioOfRatios),
            entry("RANK", PublishedComputations::standing),
            entry("OPEN_CLOSED", PublishedComputations::openClosed),
            entry(
                    "RATIO",
                    given -> Map.of(
                            "perOfficer",
                            DocumentArithmetic.perEach(given.number("interventions"), given.number("officers")))),
            entry("SUM", PublishedComputations::sum),
            entry("TABLE_SUM", PublishedComputations::tableSum),
            entry(
                    "CONCENTRATION",
                    given -> Map.of(
                            "locationQuotient",
                            DocumentArithmetic.concentration(
                                    given.number("crimeShare"), given.number("offenderShare")))),
            entry(
                    "PRODUCT",
                    given -> Map.of(
                            "families", DocumentArithmetic.share(given.number("families"), given.number("share")))),
            entry(
                    "UNIT_COST",
                    given -> Map.of(
                            "impliedCases",
                            DocumentArithmetic.impliedCases(given.number("amount"), given.number("unitCost")))),
            entry("XMR", PublishedComputations::xmr),
            entry("C_CHART", PublishedComputations::cChart),
            entry("POISSON_E_TEST", given -> Map.of("p", PoissonETest.p(given.whole("k1"), given.whole("k2")))),
            entry("WDD", PublishedComputations::displacement),
            entry("ANNUALISE", PublishedComputations::annualised));

    private PublishedComputations() {}

    static Set<String> kinds() {
        return BY_KIND.keySet();
    }

    static Function<Case, Map<String, Object>> of(String kind) {
        return BY_KIND.get(kind);
    }

    private static Map<String, Object> change(Case given) {
        boolean named = given.inputs().containsKey("past");
        long before = given.whole(named ? "past" : "a");
        long now = given.whole(named ? "current" : "b");
        Change change = Change.of(before, now);
        return Map.of(
                "change", change.change(),
                "changePct", change.percent(),
                "poissonZ", change.poissonZ(),
                "z", change.poissonZ(),
                "signal", change.signal(),
                "halfUpPct", change.wholePercent(RoundingMode.HALF_UP),
                "truncatedPct", change.wholePercent(RoundingMode.DOWN),
                "publishedPct", change.wholePercent(RoundingMode.DOWN),
                "eTestP", PoissonETest.p(before, now));
    }

    private static Map<String, Object> rate(Case given) {
        Proportion rate = Proportion.of(given.whole("numerator"), given.whole("denominator"));
        TwoProportions half = TwoProportions.against(given.whole("numerator"), given.whole("denominator"), 0.5);
        return Map.of(
                "pct", rate.percent(),
                "attendedPct", rate.rest().percent(),
                "wilson95", ends(rate.interval()),
                "zVsHalf", half.z(),
                "signalBelow50", half.z() < 0 && half.p() < PoissonETest.DECIDES_BELOW);
    }

    private static Map<String, Object> reported(Case given) {
        return Map.of(
                "numeratorMissing", Proportion.reported(given.number("pct")).numeratorMissing());
    }

    private static Map<String, Object> cohort(Case given) {
        if (given.inputs().containsKey("female")) {
            Proportion female = Proportion.of(given.whole("female"), given.whole("size"));
            return Map.of("femalePct", female.percent(), "equalityFlag", female.equalityFlag());
        }
        Proportion removed = Proportion.of(given.whole("returnedToStandard"), given.whole("accepted"));
        return Map.of(
                "remaining", removed.rest().numerator().getAsLong(),
                "removedPct", removed.percent(),
                "wilson95", ends(removed.interval()));
    }

    private static Map<String, Object> range(Case given) {
        Interval positive = DocumentArithmetic.share(
                new Interval(given.number("testsLow"), given.number("testsHigh")), given.number("positive"));
        return Map.of(
                "low", positive.low(), "high", positive.high(), "perYear", ends(DocumentArithmetic.perYear(positive)));
    }

    private static Map<String, Object> backSolved(Case given) {
        int decimals = new BigDecimal(given.text("changePct")).scale();
        BackSolved solved = BackSolved.of(given.number("changePct"), -given.number("fewer"), decimals);
        return Map.of(
                "baseline", solved.baseline(), "current", solved.current(), "baselineRange", ends(solved.range()));
    }

    private static Map<String, Object> ratioOfRatios(Case given) {
        RatioOfRatios ratio = RatioOfRatios.of(given.number("treatedPct"), given.number("comparisonPct"));
        return Map.of("differencePp", ratio.differencePoints(), "ratioEffectPct", ratio.effectPercent());
    }

    private static Map<String, Object> standing(Case given) {
        Standing standing = Standing.of((int) given.whole("rank"), (int) given.whole("of"));
        return Map.of("quartile", standing.quartile(), "percentileFromTop", standing.percentileFromTop());
    }

    private static Map<String, Object> openClosed(Case given) {
        OpenClosed cases = OpenClosed.of(
                given.whole("opened"),
                given.whole("closed"),
                YearMonth.parse(given.text("from_").substring(0, 7)),
                YearMonth.parse(given.text("to").substring(0, 7)));
        return Map.of(
                "netOpen",
                cases.netOpen(),
                "closureRatePct",
                cases.closurePercent(),
                "perMonth",
                cases.openedPerMonth());
    }

    private static Map<String, Object> sum(Case given) {
        double total = DocumentArithmetic.total(given.numbers("values"));
        return Map.of("total", total, "publishedRounded", DocumentArithmetic.toTens(total));
    }

    private static Map<String, Object> tableSum(Case given) {
        double[] received = DocumentArithmetic.together(given.numbers("grant"), given.numbers("bcu"));
        // The document plans 640 thousand for 2012, which the case does not carry.
        return Map.of("received", received, "shortfall2012", 640 - received[2]);
    }

    private static Map<String, Object> xmr(Case given) {
        boolean screen = given.inputs().containsKey("screenOutliers");
        double factor = given.inputs().containsKey("d2") ? 3 / given.number("d2") : Options.NHS_FACTOR;
        ControlChart chart = ControlChart.of(
                Kind.XMR,
                Series.of(ANY, given.numbers("y")),
                null,
                new Options(screen, Integer.MAX_VALUE, false, factor));
        ControlChart.Point point = chart.newest().orElseThrow();
        ControlChart.Phase phase = chart.current().orElseThrow();
        return Map.of(
                "mean", point.centre(),
                "lpl", point.lower(),
                "upl", point.upper(),
                "lcl", point.lower(),
                "ucl", point.upper(),
                "mrBar", phase.meanMovingRange(),
                "mrUcl", phase.movingRangeUpper());
    }

    private static Map<String, Object> cChart(Case given) {
        double[] counts = given.numbers("counts");
        Set<Double> out = new HashSet<>();
        Arrays.stream(given.numbers("exclude1Based")).forEach(out::add);
        double[] kept = IntStream.range(0, counts.length)
                .filter(index -> !out.contains(index + 1.0))
                .mapToDouble(index -> counts[index])
                .toArray();
        ControlChart.Point point = ControlChart.of(
                        Kind.C, Series.of(ANY, kept), null, new Options(false, Integer.MAX_VALUE))
                .newest()
                .orElseThrow();
        return Map.of("cl", point.centre(), "lcl", point.lower(), "ucl", point.upper());
    }

    private static Map<String, Object> displacement(Case given) {
        WeightedDisplacementDifference found = WeightedDisplacementDifference.of(
                pair(given, "control"),
                pair(given, "treated"),
                pair(given, "dispControl"),
                pair(given, "dispTreated"),
                1 - given.number("alpha"));
        return Map.of(
                "estimate", found.estimate(),
                "se", found.error(),
                "z", found.z(),
                "low", found.interval().low(),
                "high", found.interval().high());
    }

    private static BeforeAfter pair(Case given, String name) {
        double[] counts = given.numbers(name);
        return new BeforeAfter(Math.round(counts[0]), Math.round(counts[1]));
    }

    private static Map<String, Object> annualised(Case given) {
        Map<String, Object> figures = new HashMap<>();
        double[] months = given.inputs().keySet().stream()
                .filter(name -> name.startsWith("monthly."))
                .mapToDouble(given::number)
                .toArray();
        double total = Arrays.stream(months).sum();
        double annualised = DocumentArithmetic.annualised(total, months.length);
        figures.put("total", total);
        figures.put("annualised", annualised);
        figures.put("publishedBaseline2018_19", 37486);
        figures.put("diffPct", DocumentArithmetic.percentFrom(annualised, 37486));
        return figures;
    }

    private static double[] ends(Interval interval) {
        return new double[] {interval.low(), interval.high()};
    }
}
