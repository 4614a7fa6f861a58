package org.communitysafety.target.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a plan has to keep to before it is taken; names every fault at once. */
public final class PlanRules {
    private static final Set<String> ROLL_UPS = Set.of("worst-of", "best-of", "majority");
    private static final Set<String> STATUSES = Set.of("final", "provisional", "not-collected");

    private final Plan plan;
    private final Faults faults;
    private final MeasureRules measures;
    private final Set<String> priorities = new HashSet<>();

    private PlanRules(Plan plan, Faults faults) {
        this.plan = plan;
        this.faults = faults;
        this.measures = new MeasureRules(faults, plan.area());
    }

    /** @return every fault; empty when the plan can be taken */
    public static List<Refusal> check(Plan plan, PlanContext context) {
        Faults faults = new Faults(context);
        new PlanRules(plan, faults).check();
        return faults.found();
    }

    private void check() {
        faults.identifier("/plan", plan.plan());
        faults.title("/title", plan.title());
        LocalDate from = faults.date("/from", plan.from());
        faults.agency("/partnership", plan.partnership());
        faults.area("/area", plan.area());
        for (int i = 0; i < plan.priorities().size(); i++) {
            checkPriority("/priorities/" + i, plan.priorities().get(i));
        }
        Set<String> targets = new HashSet<>();
        for (int i = 0; i < plan.targets().size(); i++) {
            checkTarget("/targets/" + i, plan.targets().get(i), targets);
        }
        Set<String> figures = new HashSet<>();
        for (int i = 0; i < plan.outturns().size(); i++) {
            checkOutturn("/outturns/" + i, plan.outturns().get(i), figures);
        }
        checkEnd(from);
        checkThresholds();
        checkHeadlines();
        checkAbsent();
    }

    private void checkPriority(String at, Plan.Priority priority) {
        faults.identifier(at + "/id", priority.id());
        faults.unique(at + "/id", priority.id(), priorities);
        faults.title(at + "/title", priority.title());
        for (int i = 0; i < priority.indicators().size(); i++) {
            faults.indicator(at + "/indicators/" + i, priority.indicators().get(i));
        }
        faults.agencyIfAny(at + "/sponsor", priority.sponsor());
        faults.titleIfAny(at + "/leadRole", priority.leadRole());
    }

    private void checkTarget(String at, Plan.Target target, Set<String> seen) {
        faults.identifier(at + "/id", target.id());
        faults.unique(at + "/id", target.id(), seen);
        faults.title(at + "/title", target.title());
        knownPriority(at + "/priority", target.priority());
        faults.titleIfAny(at + "/number", target.number());
        faults.agencyIfAny(at + "/sponsor", target.sponsor());
        faults.titleIfAny(at + "/leadRole", target.leadRole());
        faults.oneOfIfAny(at + "/rollUp", target.rollUp(), ROLL_UPS);
        for (int i = 0; i < target.alsoIn().size(); i++) {
            otherPlan(at + "/alsoIn/" + i, target.alsoIn().get(i));
        }
        if (target.measures().isEmpty()) {
            faults.refuse(at + "/measures", "required", "a target has at least one measure");
        }
        for (int i = 0; i < target.measures().size(); i++) {
            measures.check(at + "/measures/" + i, target.measures().get(i));
        }
    }

    private void checkOutturn(String at, Plan.Outturn outturn, Set<String> seen) {
        faults.agency(at + "/agency", outturn.agency());
        faults.indicator(at + "/indicator", outturn.indicator());
        faults.area(at + "/area", outturn.area());
        faults.period(at + "/period", outturn.period());
        faults.oneOf(at + "/status", outturn.status(), STATUSES);
        boolean notCollected = "not-collected".equals(outturn.status());
        if (notCollected != (outturn.value() == null)) {
            faults.refuse(at + "/value", "value-and-status", "a value is stated unless the status is not-collected");
        }
        if (outturn.denominator() != null && outturn.denominator().signum() <= 0) {
            faults.refuse(at + "/denominator", "out-of-range", "a number above 0, or null");
        }
        faults.unique(
                at, String.join("|", outturn.agency(), outturn.indicator(), outturn.area(), outturn.period()), seen);
    }

    private void checkEnd(LocalDate from) {
        LocalDate to = faults.dateIfAny("/to", plan.to());
        faults.inOrder("/to", from, to, "the plan ends before it starts");
        LocalDate ended = faults.dateIfAny("/endedOn", plan.endedOn());
        faults.inOrder("/endedOn", from, ended, "the plan ended before it started");
        if (plan.replacedBy() != null) {
            otherPlan("/replacedBy", plan.replacedBy());
            if (plan.endedOn() == null) {
                faults.refuse("/endedOn", "required", "a plan that was replaced has ended: say on which date");
            }
        }
    }

    private void checkThresholds() {
        if (plan.thresholds() == null) {
            return;
        }
        BigDecimal green = plan.thresholds().greenFrom();
        BigDecimal red = plan.thresholds().redBelow();
        faults.number("/thresholds/greenFrom", green, BigDecimal.ZERO, BigDecimal.ONE);
        faults.number("/thresholds/redBelow", red, BigDecimal.ZERO, BigDecimal.ONE);
        if (green != null && red != null && red.compareTo(green) > 0) {
            faults.refuse("/thresholds/redBelow", "above-green", "at most greenFrom: nothing is red and green at once");
        }
    }

    private void checkHeadlines() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < plan.headlines().size(); i++) {
            Plan.Headline headline = plan.headlines().get(i);
            String at = "/headlines/" + i;
            faults.period(at + "/period", headline.period());
            faults.unique(at + "/period", headline.period(), seen);
            faults.titleIfAny(at + "/rating", headline.rating());
            if (headline.green() < 0 || headline.amber() < 0 || headline.red() < 0 || headline.white() < 0) {
                faults.refuse(at, "out-of-range", "how many items of each colour: 0 or more");
            }
        }
    }

    private void checkAbsent() {
        for (int i = 0; i < plan.absent().size(); i++) {
            Plan.Absent absent = plan.absent().get(i);
            String at = "/absent/" + i;
            faults.title(at + "/title", absent.title());
            knownPriority(at + "/priority", absent.priority());
            faults.titleIfAny(at + "/where", absent.where());
        }
    }

    private void knownPriority(String at, String priority) {
        if (priority != null && !priorities.contains(priority)) {
            faults.refuse(at, "unknown-priority", "the plan has no such priority");
        }
    }

    private void otherPlan(String at, String other) {
        faults.identifier(at, other);
        if (other.equals(plan.plan())) {
            faults.refuse(at, "same-plan", "another plan than this one");
        }
    }
}
