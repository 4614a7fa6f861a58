package org.communitysafety.target.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Category;
import org.communitysafety.vocabulary.Period;

/** Who reaches the threshold of a case review, as a comparison of every complaint with every other finds it. */
class CaseReviewsPropertyTest {
    private static final AreaCode NOTTINGHAM = new AreaCode("E06000018");
    private static final AreaCode ASPLEY = new AreaCode("E05012270");
    private static final Indicator SHIPPED =
            ShippedIndicators.load().find("asb-case-review-threshold").orElseThrow();
    private static final Geography GEOGRAPHY = ShippedGeography.load();
    private static final YearMonth FIRST = YearMonth.of(2017, 1);
    private static final int MONTHS = 40;

    @Property(tries = 200)
    void everyMonthCountsWhoWasBelowItAndIsNot(@ForAll long seed) {
        Random random = new Random(seed);

        compare(complaints(random, 150, 8));
    }

    @Example
    void aHundredThousandComplaintsInAnyOrderComeOutAsTheNaiveCount() {
        List<Victimisation> complaints = complaints(new Random(104), 100_000, 2_000);

        long reached = compare(complaints);

        assertTrue(reached > 5_000, "reached " + reached);
    }

    @Property(tries = 200)
    void whatIsReadOfAMonthIsEnoughForIt(@ForAll long seed) {
        Random random = new Random(seed);
        List<Victimisation> all = complaints(random, 150, 5);
        YearMonth month = FIRST.plusMonths(random.nextInt(MONTHS));
        List<Victimisation> read = all.stream()
                .filter(each -> !each.month().isBefore(month.minusMonths(SHIPPED.windowMonths()))
                        && !each.month().isAfter(month))
                .toList();

        assertEquals(count(all, NOTTINGHAM, month), count(read, NOTTINGHAM, month));
    }

    /** @return how often it was reached in the city */
    private static long compare(List<Victimisation> complaints) {
        CaseReviews reviews = reviews(complaints);
        Map<String, Set<String>> naive = naive(complaints);
        long reached = 0;
        for (int at = 0; at < MONTHS; at++) {
            for (AreaCode area : List.of(NOTTINGHAM, ASPLEY)) {
                Period month = new Period(Period.Kind.MONTH, FIRST.plusMonths(at));
                IndicatorValue value = reviews.value(area, month, Judgement.UNKNOWN);
                int victims = naive.getOrDefault(area + " " + month, Set.of()).size();
                assertEquals(victims, value.value() == null ? 0 : value.value().intValue(), area + " " + month);
                reached += area.equals(NOTTINGHAM) ? victims : 0;
            }
        }
        List<Victimisation> otherwise = new ArrayList<>(complaints);
        Collections.shuffle(otherwise, new Random(1));
        assertEquals(
                reviews.value(NOTTINGHAM, Period.parse("2018"), Judgement.UNKNOWN),
                reviews(otherwise).value(NOTTINGHAM, Period.parse("2018"), Judgement.UNKNOWN));
        return reached;
    }

    private static Object count(Collection<Victimisation> complaints, AreaCode area, YearMonth month) {
        return reviews(complaints)
                .value(area, new Period(Period.Kind.MONTH, month), Judgement.UNKNOWN)
                .value();
    }

    private static CaseReviews reviews(Collection<Victimisation> complaints) {
        return new CaseReviews(SHIPPED, GEOGRAPHY, complaints, List.of(Period.Kind.MONTH, Period.Kind.CALENDAR_YEAR));
    }

    private static Map<String, Set<String>> naive(List<Victimisation> complaints) {
        Map<String, List<Victimisation>> ofVictim = complaints.stream()
                .filter(CaseReviewsPropertyTest::qualifies)
                .collect(Collectors.groupingBy(each -> each.traits().agency() + " " + each.victim()));
        Map<String, Set<String>> reached = new HashMap<>();
        ofVictim.forEach((victim, theirs) -> {
            for (Victimisation each : theirs) {
                List<Victimisation> before = theirs.stream()
                        .filter(other -> other.recordedOn().isBefore(each.recordedOn()) && isWithin(other, each))
                        .toList();
                boolean stood = before.stream()
                        .map(Victimisation::recordedOn)
                        .max(LocalDate::compareTo)
                        .filter(last -> before.stream()
                                .anyMatch(other -> other.recordedOn().equals(last) && isMet(theirs, other)))
                        .isPresent();
                if (isMet(theirs, each) && !stood) {
                    AreaCode place = each.place();
                    String month = " " + YearMonth.from(each.recordedOn());
                    reached.computeIfAbsent(NOTTINGHAM + month, key -> new HashSet<>())
                            .add(victim);
                    if (place.equals(ASPLEY)) {
                        reached.computeIfAbsent(ASPLEY + month, key -> new HashSet<>())
                                .add(victim);
                    }
                }
            }
        });
        return reached;
    }

    /** With this complaint, and all of its day, there are three within six months. */
    private static boolean isMet(List<Victimisation> theirs, Victimisation with) {
        return theirs.stream()
                        .filter(other -> !other.recordedOn().isAfter(with.recordedOn()) && isWithin(other, with))
                        .count()
                >= 3;
    }

    private static boolean isWithin(Victimisation earlier, Victimisation later) {
        return !later.recordedOn().minusMonths(6).isAfter(earlier.recordedOn());
    }

    private static boolean qualifies(Victimisation complaint) {
        return complaint.traits().category() == Category.ANTI_SOCIAL_BEHAVIOUR
                && complaint.recordedOn() != null
                && complaint.recordedOn().compareTo(complaint.on()) >= 0
                && complaint.recordedOn().compareTo(complaint.on().plusMonths(1)) <= 0;
    }

    private static List<Victimisation> complaints(Random random, int complaints, int victims) {
        List<Victimisation> all = new ArrayList<>();
        for (int i = 0; i < complaints; i++) {
            LocalDate on = FIRST.atDay(1).plusDays(random.nextInt(MONTHS * 30));
            LocalDate recorded = random.nextInt(8) == 0 ? null : on.plusDays(random.nextInt(36));
            Category category = random.nextInt(6) == 0 ? Category.BURGLARY : Category.ANTI_SOCIAL_BEHAVIOUR;
            all.add(new Victimisation(
                    new Counted.Traits(new AgencyId("police-" + random.nextInt(2)), category, Set.of(), null),
                    random.nextBoolean() ? ASPLEY : NOTTINGHAM,
                    YearMonth.from(on),
                    on,
                    recorded,
                    "k1:" + random.nextInt(victims)));
        }
        return all;
    }
}
