package org.communitysafety.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.communitysafety.cli.http.Platform;
import org.communitysafety.vocabulary.Period;

/** The play, against a running platform: history, then six months, each told from what the platform makes of it. */
final class Performance {
    private static final Duration JUDGEMENT = Duration.ofSeconds(20);
    private static final Duration HISTORY = Duration.ofSeconds(60);
    private static final Duration MONTH = Duration.ofMillis(5000);
    private static final Duration CORRECTION = Duration.ofSeconds(4);
    private static final Duration DESK = Duration.ofSeconds(10);
    private static final String DEAD = "reduce-fly-tipping";
    /** The measure that truly gets worse. */
    static final String RISING = "reduce-vehicle-crime";

    private final Platform platform;
    private final Play play;
    private final Narrator narrator;
    private final Deliveries deliveries;
    private final Incidents incidents;
    private final Declarations declarations;
    private final BoardReports boards;
    private final AnalystsDesk desk;

    Performance(Platform platform, Play play, Narrator narrator) {
        this.platform = platform;
        this.play = play;
        this.narrator = narrator;
        this.deliveries = new Deliveries(platform);
        this.incidents = new Incidents(play);
        this.declarations = new Declarations(play);
        this.boards = new BoardReports(platform, play);
        this.desk = new AnalystsDesk(platform);
    }

    void begin() {
        narrator.tell("Exampleton is a city that does not exist; no real figure is touched.");
        deliveries.geography();
        deliveries.definitions();
        long sent = send(play.history());
        YearMonth last = play.first().minusMonths(1);
        narrator.tell("%,d incidents of %s to %s sent; adding them up"
                .formatted(sent, play.history().get(0), last));
        narrator.waitUntil(HISTORY, () -> isCounted(last));
        deliveries.plan(play);
        narrator.tell(
                "%,d steps and meetings of its Complex Persons Panel and of restorative justice sent: a year of referrals"
                        .formatted(referrals()));
        await(last, card -> card.isJudgedExcept());
        desk.annotate(play);
        narrator.tell(
                "Watch it: " + platform.at("/?plan=" + DemoPlan.ID) + "   (or: csp watch --plan " + DemoPlan.ID + ")");
        tell(last);
        narrator.pause(MONTH);
    }

    void perform() {
        try (AlertReceiver receiver = AlertReceiver.open(platform, play)) {
            play.months().forEach(month -> perform(month, receiver));
        }
        Scorecard.of(platform, play.month(Play.MONTHS))
                .flatMap(Scorecard::outlook)
                .ifPresent(narrator::tell);
        tellOfReport(boards.current());
    }

    private void perform(YearMonth month, AlertReceiver receiver) {
        send(List.of(month));
        await(month, card -> card.isJudgedExcept(DEAD));
        tell(month);
        report(month);
        comment(play.numberOf(month), receiver);
        narrator.pause(MONTH);
        if (play.numberOf(month) == Story.MISDATED) {
            correct(month);
        }
        if (play.numberOf(month) == BoardReports.EARLIER) {
            tellOfReport(boards.earlier());
        }
    }

    void end() {
        deliveries.problemPlan(ProblemPlan.of(play));
        narrator.waitUntil(DESK, desk::hasTakenOnTheDeadFeed);
        desk.planMaintenance(play);
        deliveries.incidents(sentBy(List.of(play.running())));
        narrator.tell("%s has begun and shows as running. Add one burglary to it and see its row change:"
                .formatted(play.running()));
        narrator.show("");
        narrator.show(CurlLine.oneBurglary(platform, play.running()));
        narrator.show("");
        narrator.show("Restated month:   " + platform.at("/api/v1/scorecard?plan=" + DemoPlan.ID + "&asOf=")
                + play.month(Story.MISDATED - 1).atEndOfMonth());
        narrator.show("Alerts:           " + platform.at("/api/v1/alerts?state=FIRING"));
        narrator.show("Dead feed:        " + platform.at("/api/v1/feeds?agency=" + City.COUNCIL));
        narrator.show("The panel's year: " + platform.at("/api/v1/pathways/" + PanelYear.PATHWAY + "/referrals"));
        narrator.show("Who attended:     "
                + platform.at("/api/v1/indicators/complex-persons-panel-attendance/values?area=" + City.AREA));
        narrator.show("Did it work:      "
                + platform.at("/problem-plans/" + ProblemPlan.ID + "/evaluation?plan=" + DemoPlan.ID));
        narrator.show("Heading for:      " + platform.at("/measures/" + YearTarget.ID + "?plan=" + DemoPlan.ID));
        narrator.show("Rates and harm:   " + platform.at("/areas?plan=" + DemoPlan.ID));
        narrator.show("Board reports:    " + platform.at("/reports?plan=" + DemoPlan.ID));
        narrator.show("Take it away:     csp demo --remove");
    }

    private long referrals() {
        PanelYear panel = new PanelYear(play);
        JusticeYear justice = new JusticeYear(play);
        long steps = deliveries.referrals(panel.lines()) + deliveries.referrals(justice.lines());
        deliveries.declarations(panel.declarations());
        deliveries.declarations(justice.declarations());
        return steps;
    }

    private long send(List<YearMonth> months) {
        long accepted = deliveries.incidents(sentBy(months));
        deliveries.declarations(months.stream()
                .flatMap(month -> agencies().map(agency -> declarations.of(agency, month)))
                .toList());
        return accepted;
    }

    private List<String> sentBy(List<YearMonth> months) {
        List<String> lines = new ArrayList<>();
        months.forEach(month -> agencies().forEach(agency -> lines.addAll(incidents.sentBy(agency, month))));
        return lines;
    }

    private void correct(YearMonth booked) {
        YearMonth restated = booked.minusMonths(1);
        List<String> corrections = incidents.corrections();
        deliveries.incidents(corrections);
        Optional<Scorecard> card = await(restated, c -> c.isRed("reduce-criminal-damage"));
        card.ifPresent(c -> narrator.tell(
                "%d criminal damage records were booked in %s and happened in %s. Corrected; %s is restated: %s"
                        .formatted(
                                corrections.size(), booked, restated, restated, c.inWords("reduce-criminal-damage"))));
        narrator.pause(CORRECTION);
    }

    /** What the owners say of their work at the end of a quarter. */
    private void report(YearMonth month) {
        List<Work> reported = Stream.of(Work.values())
                .filter(work -> work.saidAtTheEndOf(month, play) != null)
                .toList();
        if (!reported.isEmpty()) {
            Period quarter = Period.containing(month, Period.Kind.QUARTER);
            reported.forEach(work -> deliveries.report(work, work.saidAtTheEndOf(month, play)));
            await(month, card -> card.isReported(quarter));
            narrator.tell("       The owners of the plan's work report for " + quarter + ".");
        }
    }

    private void tellOfReport(String report) {
        narrator.tell("       The board meets; its report is frozen: "
                + platform.at("/reports/" + report + "?plan=" + DemoPlan.ID));
    }

    private void comment(int number, AlertReceiver receiver) {
        if (number == Story.FEED_DIES) {
            new RefusedRecords(platform).send(play);
            narrator.tell("       The council's fly-tipping feed died: 3 records where it declares dozens."
                    + " Its new system's records are refused: see "
                    + platform.at("/intake/" + City.COUNCIL)
                    + ". Fewer records are no good news, so it has no colour.");
        }
        if (number == Story.RISE) {
            String alert = alert().orElse("no alert has come yet; see " + platform.at("/api/v1/alerts"));
            narrator.tell("       Vehicle crime truly rises. ALERT: " + alert);
            if (receiver.isRegistered() && narrator.waitUntil(JUDGEMENT, receiver::isTold)) {
                narrator.tell("       The duty desk is told by webhook.");
            }
        }
    }

    private Optional<String> alert() {
        AtomicReference<String> summary = new AtomicReference<>();
        narrator.waitUntil(JUDGEMENT, () -> {
            for (JsonNode alert :
                    platform.get("/api/v1/alerts?state=FIRING").body().path("items")) {
                if (alert.toString().contains(RISING)) {
                    summary.set(alert.path("summary").asText());
                }
            }
            return summary.get() != null;
        });
        return Optional.ofNullable(summary.get());
    }

    private void tell(YearMonth month) {
        Scorecard.of(platform, month).ifPresent(card -> narrator.tell(month + "  " + card.inWords()));
    }

    private Optional<Scorecard> await(YearMonth month, Predicate<Scorecard> isSo) {
        AtomicReference<Scorecard> seen = new AtomicReference<>();
        narrator.waitUntil(JUDGEMENT, () -> {
            Optional<Scorecard> card = Scorecard.of(platform, month).filter(isSo);
            card.ifPresent(seen::set);
            return card.isPresent();
        });
        return Optional.ofNullable(seen.get());
    }

    /** Every series of the month has its figure and is known to be whole. */
    private boolean isCounted(YearMonth month) {
        Story story = new Story(play);
        return Stream.of(Series.values()).allMatch(series -> {
            JsonNode value = platform.get("/api/v1/indicators/%s/values?area=%s&period=month&from=%s&to=%s"
                            .formatted(series.category().slug(), City.AREA, month, month))
                    .body()
                    .path("items")
                    .path(0);
            return value.path("complete").asBoolean(false)
                    && value.path("value").asInt(-1) >= story.received(series, month);
        });
    }

    private static Stream<String> agencies() {
        return Stream.of(City.POLICE, City.COUNCIL);
    }
}
