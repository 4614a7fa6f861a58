package org.communitysafety.cli.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communitysafety.contracts.EventTypes;

/** A year of restorative justice in Exampleton, sent by its police: a second pathway; no person is a real one. */
final class JusticeYear {
    static final String PATHWAY = "restorative-justice";

    private static final long SEED = 20_120_401;
    private static final int MONTHS = 12;
    private static final int FEWEST = 3;
    private static final int MORE = 3;
    private static final int LAST_DAY = 28;
    private static final int DAYS_TO_DECIDE = 10;
    private static final int FEWEST_DAYS_TO_PREPARE = 6;
    private static final int MORE_DAYS_TO_PREPARE = 16;
    private static final int FEWEST_DAYS_TO_MEET = 12;
    private static final int MORE_DAYS_TO_MEET = 26;
    private static final int DAYS_KEPT = 30;
    private static final double BOTH_AGREE = 0.75;
    private static final List<String> THEMES = List.of("neighbour-dispute", "theft", "violence", "criminal-damage");
    private static final List<String> AGES = List.of("10-17", "18-24", "25-34", "35-44");
    /** As often as they stand here. */
    private static final List<String> REASONS =
            List.of("agreement-kept", "agreement-kept", "agreement-kept", "agreement-broken", "gap");

    private final Play play;

    JusticeYear(Play play) {
        this.play = play;
    }

    /** Every step up to the month that is running, one event a line; the same for the same play. */
    List<String> lines() {
        return told().map(Told::line).toList();
    }

    /** What the police say they have sent of each month, one declaration a line. */
    List<String> declarations() {
        Map<YearMonth, Long> byMonth = told().collect(Collectors.groupingBy(Told::month, Collectors.counting()));
        return months().map(month -> Declarations.ofPathway(
                        City.POLICE, PATHWAY, month, play.startedAt(), byMonth.getOrDefault(month, 0L)))
                .toList();
    }

    private record Told(YearMonth month, String line) {}

    private Stream<YearMonth> months() {
        return Stream.iterate(play.running().minusMonths(MONTHS), month -> month.plusMonths(1))
                .limit(MONTHS);
    }

    private Stream<Told> told() {
        return months().flatMap(month -> toldOf(month).stream());
    }

    private List<Told> toldOf(YearMonth month) {
        SplittableRandom random = new SplittableRandom(SEED + 31L * month.getYear() + month.getMonthValue());
        List<Told> told = new ArrayList<>();
        int referrals = FEWEST + random.nextInt(MORE);
        for (int number = 1; number <= referrals; number++) {
            new Referral("demo-rj-%s-%02d".formatted(month, number), month, random).tell(told);
        }
        return told;
    }

    /** One referral from its making to wherever it stands when the running month begins. */
    private final class Referral {
        private final String reference;
        private final SplittableRandom random;
        private final LocalDate made;
        private final String area;
        private final String theme;
        private final String age;

        Referral(String reference, YearMonth month, SplittableRandom random) {
            this.reference = reference;
            this.random = random;
            this.made = month.atDay(1 + random.nextInt(LAST_DAY));
            this.area = City.somewhere(random);
            this.theme = one(THEMES);
            this.age = one(AGES);
        }

        void tell(List<Told> told) {
            tell(told, "MADE", made, Map.of());
            LocalDate decided = made.plusDays(1L + random.nextInt(DAYS_TO_DECIDE));
            if (random.nextDouble() > BOTH_AGREE) {
                tell(told, "REFUSED", decided, Map.of("reason", "no-consent"));
                return;
            }
            tell(told, "ACCEPTED", decided, Map.of());
            LocalDate prepared = decided.plusDays(FEWEST_DAYS_TO_PREPARE + random.nextInt(MORE_DAYS_TO_PREPARE));
            tell(told, "ASSESSED", prepared, Map.of());
            LocalDate met = prepared.plusDays(FEWEST_DAYS_TO_MEET + random.nextInt(MORE_DAYS_TO_MEET));
            tell(told, "CONFERENCE", met, Map.of());
            tell(told, "OUTCOME_AGREED", met, Map.of());
            tell(told, "CLOSED", met.plusDays(DAYS_KEPT), Map.of("reason", one(REASONS)));
        }

        private void tell(List<Told> told, String step, LocalDate at, Map<String, String> more) {
            if (at.isBefore(play.running().atDay(1))) {
                Map<String, Object> data = new LinkedHashMap<>();
                data.put("agency", City.POLICE);
                data.put("reference", reference);
                data.put("pathway", PATHWAY);
                data.put("step", step);
                data.put("at", at.toString());
                data.put("by", City.POLICE);
                data.put("person", "person-of-" + reference);
                data.put("area", area);
                data.put("theme", theme);
                data.put("attributes", Map.of("age-band", age));
                data.putAll(more);
                String id = "%s/%s@%s".formatted(reference, step, play.startedAt());
                told.add(new Told(
                        YearMonth.from(at),
                        Events.line(EventTypes.REFERRAL_STEP, id, reference, play.startedAt(), data)));
            }
        }

        private String one(List<String> of) {
            return of.get(random.nextInt(of.size()));
        }
    }
}
