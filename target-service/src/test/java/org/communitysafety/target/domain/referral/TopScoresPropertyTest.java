package org.communitysafety.target.domain.referral;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.communitysafety.target.domain.CohortStanding;
import org.communitysafety.target.domain.Fold;
import org.communitysafety.target.domain.Indicator;
import org.communitysafety.target.domain.IndicatorValue;
import org.communitysafety.target.domain.Indicators;
import org.communitysafety.target.domain.Judgement;
import org.communitysafety.target.domain.TopScores;
import org.communitysafety.target.domain.ValueKey;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Period;

/** Steps in any order, twice, corrected, cancelled and late: the highest scores are those found by hand, and are told. */
class TopScoresPropertyTest {
    private static final int TOP = 2;
    private static final Indicators INDICATORS = new Indicators(
            List.of(CohortFiguresPropertyTest.definition(
                    "average",
                    "standing",
                    null,
                    null,
                    new CohortStanding(
                            CohortFiguresPropertyTest.steps("ACCEPTED"),
                            "average-score",
                            Map.of(),
                            null,
                            List.of(),
                            TOP,
                            null))),
            List.of());
    private static final Indicator AVERAGE = INDICATORS.find("average").orElseThrow();

    @Property(tries = 300)
    void theHighestScoresAreThoseFoundByHandAndWhatMovesThemIsTold(@ForAll long seed) {
        Random random = new Random(seed);
        RandomSteps steps = new RandomSteps(random);
        Map<ReferralKey, List<StepVersion>> held = new TreeMap<>();
        List<StepVersion> sent = new ArrayList<>();
        for (int number = 0; number < 5; number++) {
            steps.referral(steps.key(number), 1 + random.nextInt(12), false)
                    .forEach(step -> sent.add(CohortFiguresPropertyTest.detailed(step, random)));
        }
        Map<String, IndicatorValue> before = values(held);

        for (StepVersion step : steps.delivered(sent)) {
            List<StepVersion> events = held.computeIfAbsent(step.referral(), key -> new ArrayList<>());
            Fold fold = new Fold(CohortFiguresPropertyTest.GEOGRAPHY, INDICATORS);
            CohortFiguresPropertyTest.placed(step.referral(), events).forEach(fold::leave);
            events.add(step);
            CohortFiguresPropertyTest.placed(step.referral(), events).forEach(fold::come);
            Map<String, IndicatorValue> now = values(held);
            assertTold(before, now, fold.moved().keySet());
            before = now;
        }

        assertEquals(byHand(held.values()), figures(before));
    }

    private static void assertTold(
            Map<String, IndicatorValue> before, Map<String, IndicatorValue> now, Set<ValueKey> moved) {
        now.forEach((place, value) -> {
            if (!Objects.equals(value.value(), before.get(place).value())) {
                assertTrue(
                        moved.stream()
                                .anyMatch(mark -> mark.area().equals(value.area())
                                        && !mark.month().isAfter(value.period().start())),
                        place + " of " + moved);
            }
        });
    }

    private static Map<String, IndicatorValue> values(Map<ReferralKey, List<StepVersion>> held) {
        TopScores scores = new TopScores(AVERAGE, CohortFiguresPropertyTest.GEOGRAPHY, null);
        held.forEach(
                (key, events) -> CohortFiguresPropertyTest.placed(key, events).forEach(scores::add));
        Map<String, IndicatorValue> values = new TreeMap<>();
        for (AreaCode area : CohortFiguresPropertyTest.AREAS) {
            for (YearMonth month : NaiveCohorts.MONTHS) {
                values.put(area + " " + month, scores.value(area, Period.month(month), Judgement.UNKNOWN));
            }
        }
        return values;
    }

    private static Map<String, List<Long>> figures(Map<String, IndicatorValue> values) {
        Map<String, List<Long>> figures = new TreeMap<>();
        values.forEach((place, value) -> {
            if (value.value() != null) {
                figures.put(
                        place,
                        List.of(
                                value.numerator().movePointRight(3).longValueExact(),
                                value.denominator().longValueExact()));
            }
        });
        return figures;
    }

    /** The sum of the highest in thousandths, and how many they are. */
    private static Map<String, List<Long>> byHand(Collection<List<StepVersion>> referrals) {
        Map<String, List<Long>> scores = new TreeMap<>();
        for (List<StepVersion> said : referrals) {
            Map<String, Long> theirs = new NaiveCohorts(said).figures();
            theirs.keySet().stream()
                    .filter(figure -> figure.startsWith("average~scored "))
                    .map(figure -> figure.substring("average~scored ".length()))
                    .forEach(place -> scores.computeIfAbsent(place, each -> new ArrayList<>())
                            .add(theirs.getOrDefault("average " + place, 0L)));
        }
        scores.replaceAll((place, all) -> {
            all.sort(Comparator.reverseOrder());
            List<Long> highest = all.subList(0, Math.min(TOP, all.size()));
            return List.of(highest.stream().mapToLong(Long::longValue).sum(), (long) highest.size());
        });
        return scores;
    }
}
