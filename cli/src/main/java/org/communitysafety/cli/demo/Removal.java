package org.communitysafety.cli.demo;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.communitysafety.cli.facts.Delivery;
import org.communitysafety.cli.facts.Withdrawal;
import org.communitysafety.cli.facts.Withdrawal.Withdrawn;
import org.communitysafety.cli.http.Answer;
import org.communitysafety.cli.http.Platform;

/**
 * Takes the demo away: its plan is deleted, and its board reports with it, every incident and every step of its agencies
 * cancelled, their declarations taken back, its own area, webhook and notes removed. What nobody can take away stays: that its
 * panel met, its problem plan, which from then on says no more than that it was a demonstration, what is defined of its city
 * and indicators, which count nothing then, and how many records were refused and what was delivered, until they are too old.
 */
final class Removal {
    private static final int NOT_FOUND = 404;
    private static final int IN_USE = 409;
    private static final String REASON = "demo-removed";

    private final Platform platform;
    private final Narrator narrator;
    private final Instant now;
    private final Delivery delivery;
    private final Withdrawal withdrawal;

    Removal(Platform platform, Narrator narrator, Clock clock) {
        this.platform = platform;
        this.narrator = narrator;
        this.now = Instant.ofEpochMilli(clock.millis());
        this.delivery = new Delivery(platform);
        this.withdrawal = new Withdrawal(platform, Events.LINE, REASON, now);
    }

    void remove() {
        Answer plan = platform.delete("/api/v1/plans/" + DemoPlan.ID);
        if (plan.status() != NOT_FOUND) {
            plan.orFail("deleting the plan " + DemoPlan.ID);
            narrator.tell("The plan " + DemoPlan.ID + " is deleted, and its board reports with it.");
        }
        emptyProblemPlan();
        for (String agency : List.of(City.POLICE, City.COUNCIL)) {
            narrator.tell("%s: %,d incidents cancelled".formatted(agency, cancelAllOf(agency)));
        }
        narrator.tell("%s: %,d steps of referrals cancelled".formatted(City.COUNCIL, cancelPanelSteps()));
        narrator.tell("%s: %,d steps of referrals cancelled".formatted(City.POLICE, cancelJusticeSteps()));
        clear();
    }

    private void clear() {
        AlertReceiver.remove(platform);
        new AnalystsDesk(platform).clear();
        Answer zone = platform.delete("/api/v1/areas/" + City.EVENING_ZONE);
        if (zone.status() == IN_USE) {
            narrator.tell("The area " + City.EVENING_ZONE + " stays: a plan is about it.");
        } else if (zone.status() != NOT_FOUND) {
            zone.orFail("removing the area " + City.EVENING_ZONE);
        }
        narrator.tell(
                "Its notes, its silence and its own area are removed. Its city and indicators stay defined, without"
                        + " figures; what was refused and what was delivered stays counted until it is too old.");
    }

    private void emptyProblemPlan() {
        Answer known = platform.get("/api/v1/problem-plans/" + ProblemPlan.ID);
        if (known.isSuccess() && known.body().path("evaluation").isObject()) {
            new Deliveries(platform).problemPlan(ProblemPlan.takenAway(known.body()));
            narrator.tell("The problem plan " + ProblemPlan.ID + " says that it was a demonstration.");
        }
    }

    private long cancelJusticeSteps() {
        Withdrawn steps = withdrawal.stepsOf(City.POLICE);
        delivery.declarations(steps.months().stream()
                .map(month -> Declarations.ofPathway(City.POLICE, JusticeYear.PATHWAY, month, now, 0))
                .toList());
        return steps.count();
    }

    private long cancelPanelSteps() {
        Withdrawn steps = withdrawal.stepsOf(City.COUNCIL);
        delivery.declarations(steps.months().stream()
                .map(month -> Declarations.ofPanel(month, now, Map.of(PanelYear.PATHWAY, 0L), Map.of()))
                .toList());
        return steps.count();
    }

    private long cancelAllOf(String agency) {
        Withdrawn incidents = withdrawal.incidentsOf(agency);
        delivery.declarations(incidents.months().stream()
                .map(month -> Declarations.none(agency, month, now))
                .toList());
        return incidents.count();
    }
}
