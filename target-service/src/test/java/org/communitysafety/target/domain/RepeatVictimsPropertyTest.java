package org.communitysafety.target.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Category;
import org.communitysafety.vocabulary.Period;

/** Repeat victims equal a comparison of every incident with every other. */
class RepeatVictimsPropertyTest {
    private static final AreaCode NOTTINGHAM = new AreaCode("E06000018");
    private static final Indicator HATE =
            ShippedIndicators.load().find("hate-crime-repeat-victims-12-months").orElseThrow();

    @Property(tries = 300)
    void whoHadAnotherInTheWindowBeforeIsARepeat(@ForAll long seed) {
        Random random = new Random(seed);
        List<Victimisation> incidents = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            LocalDate on = LocalDate.of(2017, 1, 1).plusDays(random.nextInt(900));
            Category category = random.nextBoolean() ? Category.BURGLARY : Category.HATE_CRIME;
            Set<String> flags = random.nextBoolean() ? Set.of("hate", "alcohol") : Set.of("alcohol");
            incidents.add(new Victimisation(
                    new Counted.Traits(new AgencyId("police-" + random.nextInt(2)), category, flags, null),
                    NOTTINGHAM,
                    YearMonth.from(on),
                    on,
                    null,
                    "k1:" + random.nextInt(6)));
        }
        Period year = Period.parse("2018");

        IndicatorValue value = new RepeatVictims(
                        HATE, ShippedGeography.load(), incidents, List.of(Period.Kind.CALENDAR_YEAR))
                .value(NOTTINGHAM, year, Judgement.UNKNOWN);

        Set<String> victims = new HashSet<>();
        Set<String> repeats = new HashSet<>();
        compareAll(incidents, victims, repeats);
        assertEquals(
                victims.isEmpty() ? null : victims.size(),
                value.denominator() == null ? null : value.denominator().intValue());
        assertEquals(
                victims.isEmpty() ? null : repeats.size(),
                value.numerator() == null ? null : value.numerator().intValue());
    }

    private static void compareAll(List<Victimisation> incidents, Set<String> victims, Set<String> repeats) {
        for (Victimisation each : incidents) {
            if (isHate(each) && each.on().getYear() == 2018) {
                victims.add(person(each));
                for (Victimisation other : incidents) {
                    if (other != each
                            && isHate(other)
                            && person(other).equals(person(each))
                            && !other.on().isAfter(each.on())
                            && !other.on().isBefore(each.on().minusMonths(12))) {
                        repeats.add(person(each));
                    }
                }
            }
        }
    }

    private static boolean isHate(Victimisation incident) {
        return incident.traits().category() == Category.HATE_CRIME
                || incident.traits().flags().contains("hate");
    }

    private static String person(Victimisation incident) {
        return incident.traits().agency() + " " + incident.victim();
    }
}
