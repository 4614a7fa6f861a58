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

/**
 * A year of Exampleton's Complex Persons Panel, and the quarter before it to compare with: its meetings and what came of
 * each referral; no person is a real one.
 */
final class PanelYear {
    static final String PATHWAY = "complex-persons-panel";

    private static final long SEED = 20_190_318;
    private static final int MONTHS = 15;
    private static final int FEWEST = 5;
    private static final int MORE = 4;
    private static final int MEETING_DAY = 12;
    private static final int LAST_DAY = 28;
    private static final int DAYS_TO_ACTION = 6;
    private static final int FEWEST_DAYS_OPEN = 40;
    private static final int MORE_DAYS_OPEN = 50;
    private static final double TAKEN_ON = 0.88;
    private static final double COMES = 0.8;
    private static final List<String> INVITED =
            List.of(City.POLICE, City.COUNCIL, "adult-social-care", "mental-health-trust", "probation", "housing");
    private static final List<String> THEMES =
            List.of("homelessness", "mental-health", "substance-misuse", "exploitation", "self-neglect");
    private static final List<String> AGES = List.of("18-24", "25-34", "35-44", "45-54", "55-64");
    private static final List<String> ETHNICITIES = List.of("white", "white", "white", "asian", "black", "mixed");
    private static final List<String> CIRCUMSTANCES =
            List.of("rough-sleeping", "temporary-accommodation", "own-tenancy", "leaving-custody");
    /** As often as they stand here. */
    private static final List<String> REASONS =
            List.of("needs-met", "needs-met", "no-longer-complex", "onward", "onward", "gap");

    private final Play play;

    PanelYear(Play play) {
        this.play = play;
    }

    /** Every meeting and step up to the month that is running, one event a line; the same for the same play. */
    List<String> lines() {
        return told().map(Told::line).toList();
    }

    /** What the council says it has sent of each month: steps and meetings, one declaration a line. */
    List<String> declarations() {
        Map<YearMonth, List<Told>> byMonth = told().collect(Collectors.groupingBy(Told::month));
        return months().map(month -> {
                    List<Told> sent = byMonth.getOrDefault(month, List.of());
                    long meetings = sent.stream().filter(Told::meeting).count();
                    return Declarations.ofPanel(
                            month,
                            play.startedAt(),
                            Map.of(PATHWAY, sent.size() - meetings),
                            Map.of(PATHWAY, meetings));
                })
                .toList();
    }

    /** A step or a meeting. */
    private record Told(YearMonth month, boolean meeting, String line) {}

    private Stream<Told> told() {
        return months().flatMap(month -> toldOf(month).stream());
    }

    private Stream<YearMonth> months() {
        return Stream.iterate(play.running().minusMonths(MONTHS), month -> month.plusMonths(1))
                .limit(MONTHS);
    }

    private List<Told> toldOf(YearMonth month) {
        SplittableRandom random = new SplittableRandom(SEED + 31L * month.getYear() + month.getMonthValue());
        List<Told> told = new ArrayList<>(List.of(new Told(month, true, meeting(month, random))));
        int referrals = FEWEST + random.nextInt(MORE);
        for (int number = 1; number <= referrals; number++) {
            new Referral("demo-cpp-%s-%02d".formatted(month, number), month, random).tell(told);
        }
        return told;
    }

    private String meeting(YearMonth month, SplittableRandom random) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("agency", City.COUNCIL);
        data.put("panel", PATHWAY);
        data.put("at", month.atDay(MEETING_DAY).toString());
        data.put("invited", INVITED);
        data.put(
                "attended",
                INVITED.stream().filter(each -> random.nextDouble() < COMES).toList());
        return Events.line(
                EventTypes.PANEL_MET,
                "demo-cpp-%s@%s".formatted(month, play.startedAt()),
                PATHWAY + '|' + month.atDay(MEETING_DAY),
                play.startedAt(),
                data);
    }

    /** One referral from its making to wherever it stands when the running month begins. */
    private final class Referral {
        private final String reference;
        private final String theme;
        private final String area;
        private final Map<String, String> attributes;
        private final SplittableRandom random;
        private final LocalDate made;

        Referral(String reference, YearMonth month, SplittableRandom random) {
            this.reference = reference;
            this.random = random;
            this.made = month.atDay(1 + random.nextInt(LAST_DAY));
            this.theme = one(THEMES);
            this.area = City.somewhere(random);
            this.attributes = Map.of(
                    "sex",
                    random.nextBoolean() ? "female" : "male",
                    "age-band",
                    one(AGES),
                    "ethnicity",
                    one(ETHNICITIES),
                    "circumstances",
                    one(CIRCUMSTANCES));
        }

        void tell(List<Told> told) {
            tell(told, "MADE", made, one(List.of(City.POLICE, City.COUNCIL, City.COUNCIL)), Map.of());
            LocalDate met = meetingAfter(made);
            if (random.nextDouble() > TAKEN_ON) {
                tell(told, "REFUSED", met, City.COUNCIL, Map.of("reason", "threshold-not-met"));
                return;
            }
            tell(told, "ACCEPTED", met, City.COUNCIL, Map.of());
            LocalDate acted = met.plusDays(1L + random.nextInt(DAYS_TO_ACTION));
            tell(told, "ACTION_TAKEN", acted, one(List.of(City.POLICE, City.COUNCIL)), Map.of());
            LocalDate closed = acted.plusDays(FEWEST_DAYS_OPEN + random.nextInt(MORE_DAYS_OPEN));
            String reason = one(REASONS);
            Map<String, String> how = reason.equals("onward")
                    ? Map.of("reason", reason, "to", one(List.of("adult-social-care", "mental-health-trust")))
                    : Map.of("reason", reason);
            tell(told, "CLOSED", closed, City.COUNCIL, how);
        }

        private void tell(List<Told> told, String step, LocalDate at, String by, Map<String, String> more) {
            if (at.isBefore(play.running().atDay(1))) {
                Map<String, Object> data = new LinkedHashMap<>();
                data.put("agency", City.COUNCIL);
                data.put("reference", reference);
                data.put("pathway", PATHWAY);
                data.put("step", step);
                data.put("at", at.toString());
                data.put("by", by);
                data.put("person", "person-of-" + reference);
                data.put("area", area);
                data.put("theme", theme);
                data.put("attributes", attributes);
                data.putAll(more);
                String line = Events.line(
                        EventTypes.REFERRAL_STEP,
                        "%s/%s@%s".formatted(reference, step, play.startedAt()),
                        reference,
                        play.startedAt(),
                        data);
                told.add(new Told(YearMonth.from(at), false, line));
            }
        }

        private LocalDate meetingAfter(LocalDate day) {
            LocalDate met = YearMonth.from(day).atDay(MEETING_DAY);
            return met.isBefore(day) ? met.plusMonths(1) : met;
        }

        private String one(List<String> of) {
            return of.get(random.nextInt(of.size()));
        }
    }
}
