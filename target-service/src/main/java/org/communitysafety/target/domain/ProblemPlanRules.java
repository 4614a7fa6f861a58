package org.communitysafety.target.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.communitysafety.target.domain.ProblemPlan.Design;
import org.communitysafety.target.domain.ProblemPlan.Group;
import org.communitysafety.target.domain.ProblemPlan.Stage;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Period;

/** What a problem plan has to keep to before it is taken; names every fault at once. */
public final class ProblemPlanRules {
    private static final Set<String> SOURCES = Set.of(IndicatorValue.EVENTS, IndicatorValue.REPORTED);
    private static final int LONGEST_MONTHS = 120;
    private static final int MOST_AREAS = 100;

    private final ProblemPlan plan;
    private final Faults faults;
    private final Geography geography;

    private ProblemPlanRules(ProblemPlan plan, Faults faults, Geography geography) {
        this.plan = plan;
        this.faults = faults;
        this.geography = geography;
    }

    /** @return every fault; empty when the plan can be taken */
    public static List<Refusal> check(ProblemPlan plan, PlanContext context, Geography geography) {
        Faults faults = new Faults(context);
        new ProblemPlanRules(plan, faults, geography).check();
        return faults.found();
    }

    private void check() {
        faults.identifier("/problemPlan", plan.problemPlan());
        faults.date("/from", plan.from());
        faults.title("/title", plan.title());
        faults.titleIfAny("/source", plan.source());
        faults.agency("/owner", plan.owner());
        stage("/objectives", plan.objectives());
        stage("/scanning", plan.scanning());
        stage("/analysis", plan.analysis());
        stage("/response", plan.response());
        stage("/assessment", plan.assessment());
        plan.design().ifPresent(this::design);
    }

    private void stage(String at, Stage stage) {
        if (stage != null) {
            var started = faults.dateIfAny(at + "/startedOn", stage.startedOn());
            var ended = faults.dateIfAny(at + "/endedOn", stage.endedOn());
            faults.inOrder(at + "/endedOn", started, ended, "the stage ended before it started");
            faults.textIfAny(at + "/text", stage.text());
        }
    }

    private void design(Design design) {
        faults.oneOf("/evaluation/source", design.source(), SOURCES);
        indicator(design);
        if (design.countsReports()) {
            faults.agency("/evaluation/agency", design.agency());
        } else if (design.agency() != null) {
            faults.refuse(
                    "/evaluation/agency", "not-for-this-source", "what is counted from events counts for every agency");
        }
        areas(design);
        spans(design);
    }

    /** The test adds up variances of Poisson counts; a rate, a share or a weight has another. */
    private void indicator(Design design) {
        String at = "/evaluation/indicator";
        faults.indicator(at, design.indicator());
        faults.context().indicator(design.indicator()).ifPresent(known -> {
            boolean fits = design.countsReports() ? !known.isCounted() : known.kind() == Indicator.Kind.COUNT;
            if (!fits || !"count".equals(known.unit())) {
                faults.refuse(
                        at,
                        "not-a-count",
                        "an indicator of kind count, or with the source reported one that is only reported in counts:"
                                + " the displacement difference compares counts");
            }
        });
    }

    private record Placed(String at, AreaCode area) {}

    private void areas(Design design) {
        List<Placed> placed = new ArrayList<>();
        for (Group group : Group.values()) {
            List<String> codes = design.areas(group);
            String at = "/evaluation/" + group.field();
            if (codes.size() > MOST_AREAS) {
                faults.refuse(at, "too-many", "at most " + MOST_AREAS + " areas: make own areas of them");
                continue;
            }
            for (int i = 0; i < codes.size(); i++) {
                faults.area(at + "/" + i, codes.get(i));
                if (AreaCode.isWellFormed(codes.get(i))) {
                    placed.add(new Placed(at + "/" + i, new AreaCode(codes.get(i))));
                }
            }
        }
        required("/evaluation/treated", design.treated());
        required("/evaluation/control", design.control());
        if (design.treatedDisplacement().isEmpty()
                != design.controlDisplacement().isEmpty()) {
            faults.refuse(
                    design.treatedDisplacement().isEmpty()
                            ? "/evaluation/treatedDisplacement"
                            : "/evaluation/controlDisplacement",
                    "required",
                    "displacement areas of both, the treated and the control areas, or of neither");
        }
        overlaps(placed);
    }

    private void required(String at, List<String> codes) {
        if (codes.isEmpty()) {
            faults.refuse(at, "required", "at least one area");
        }
    }

    /** What lies in two of the areas would be counted twice, on one side or on both. */
    private void overlaps(List<Placed> placed) {
        for (int i = 0; i < placed.size(); i++) {
            for (Placed earlier : placed.subList(0, i)) {
                if (geography.overlap(earlier.area(), placed.get(i).area())) {
                    faults.refuse(
                            placed.get(i).at(),
                            "overlaps",
                            "it has places in common with %s of %s, which would count twice: leave them out, for example"
                                            .formatted(earlier.area(), earlier.at())
                                    + " by an own area of the rest");
                    break;
                }
            }
        }
    }

    private void spans(Design design) {
        Optional<PeriodSpan> before = span("/evaluation/before", design.before());
        Optional<PeriodSpan> after = span("/evaluation/after", design.after());
        if (before.isEmpty() || after.isEmpty()) {
            return;
        }
        if (before.get().kind() != after.get().kind()
                || before.get().months() != after.get().months()) {
            faults.refuse(
                    "/evaluation/after",
                    "other-length",
                    "as many periods of the same kind as before: counts are compared");
        }
        if (!after.get().first().start().isAfter(before.get().last().endMonth())) {
            faults.refuse("/evaluation/after/from", "before-end", "it begins when the periods before have ended");
        }
    }

    private Optional<PeriodSpan> span(String at, ProblemPlan.Span written) {
        if (written == null) {
            faults.refuse(at, "required", "{\"from\":\"2018-04\",\"to\":\"2019-03\"}");
            return Optional.empty();
        }
        faults.period(at + "/from", written.from());
        if (written.to() != null && !written.to().equals(written.from())) {
            faults.period(at + "/to", written.to());
        }
        Optional<PeriodSpan> span = PeriodSpan.read(written);
        if (span.isEmpty() && bothNamed(written)) {
            faults.refuse(at + "/to", "not-in-a-row", "a period of the same kind as `from`, and not before it");
        }
        if (span.filter(each -> each.months() > LONGEST_MONTHS).isPresent()) {
            faults.refuse(at + "/to", "too-long", "at most " + LONGEST_MONTHS + " months");
            return Optional.empty();
        }
        return span;
    }

    private static boolean bothNamed(ProblemPlan.Span written) {
        return Period.tryParse(written.from()).isPresent()
                && Period.tryParse(written.to()).isPresent();
    }
}
