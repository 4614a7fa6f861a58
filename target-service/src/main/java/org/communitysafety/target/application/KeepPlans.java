package org.communitysafety.target.application;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.communitysafety.target.domain.DeliverableReports;
import org.communitysafety.target.domain.Measure;
import org.communitysafety.target.domain.Measurement;
import org.communitysafety.target.domain.Plan;
import org.communitysafety.target.domain.PlanContext;
import org.communitysafety.target.domain.PlanDefaults;
import org.communitysafety.target.domain.PlanRules;
import org.communitysafety.target.domain.Refusal;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.FactVersion;
import org.communitysafety.vocabulary.Period;

/** Takes plans: a change is a new version, the same again is nothing; outturns become reported figures. */
@ApplicationScoped
public class KeepPlans {
    private final Plans plans;
    private final MeasurementFacts measurements;
    private final References references;
    private final MarkResting resting;
    private final Changes changes;
    private final ChangeSignal signal;

    public KeepPlans(
            Plans plans,
            MeasurementFacts measurements,
            References references,
            MarkResting resting,
            Changes changes,
            ChangeSignal signal) {
        this.plans = plans;
        this.measurements = measurements;
        this.references = references;
        this.resting = resting;
        this.changes = changes;
        this.signal = signal;
    }

    /** What came of a plan. */
    public record Outcome(Plan plan, boolean created, List<Refusal> refusals) {}

    /** Why a plan was, or was not, removed. */
    public enum Removal {
        REMOVED,
        UNKNOWN,
        NOT_FICTIONAL
    }

    public List<Plan> current() {
        return QuarkusTransaction.requiringNew().call(plans::current);
    }

    public Optional<Plan> find(String plan) {
        return QuarkusTransaction.requiringNew().call(() -> plans.find(plan));
    }

    /** @return every version of the plan, oldest first; empty when there is no such plan */
    public List<Plan> versions(String plan) {
        return QuarkusTransaction.requiringNew().call(() -> plans.versions(plan));
    }

    /** @return the plan as it holds now, with its version; or every fault and nothing is kept */
    public Outcome put(Plan plan) {
        PlanContext context = context();
        Outcome outcome = QuarkusTransaction.requiringNew().call(() -> {
            plans.lock(plan.plan());
            Plan whole = plan.withOutturnsOf(plans.find(plan.plan()));
            return checkedAndKept(PlanDefaults.fill(whole, context), context);
        });
        signal.raise();
        return outcome;
    }

    /**
     * Adds what is said of a deliverable at the end of a period, or replaces what was said of that period.
     *
     * @param target a target's identifier, or one of its measures'
     * @return as for {@link #put}; empty when the plan has no such target with a deliverable
     */
    public Optional<Outcome> report(String plan, String target, Measure.Report report) {
        PlanContext context = context();
        Optional<Outcome> outcome = QuarkusTransaction.requiringNew().call(() -> {
            plans.lock(plan);
            return plans.find(plan)
                    .flatMap(known -> DeliverableReports.with(known, target, report))
                    .map(next -> checkedAndKept(next, context));
        });
        signal.raise();
        return outcome;
    }

    private Outcome checkedAndKept(Plan plan, PlanContext context) {
        List<Refusal> refusals = PlanRules.check(plan, context);
        return refusals.isEmpty() ? keep(plan) : new Outcome(null, false, refusals);
    }

    private PlanContext context() {
        return context(references.read());
    }

    private static PlanContext context(Reference reference) {
        return new PlanContext(reference::isRegistered, reference.indicators()::find);
    }

    /** Removes a demonstration's plan; a real one is never forgotten. */
    public Removal remove(String plan) {
        Removal removal = QuarkusTransaction.requiringNew().call(() -> {
            Optional<Plan> known = plans.find(plan);
            if (known.isEmpty()) {
                return Removal.UNKNOWN;
            }
            if (!known.get().fictional()) {
                return Removal.NOT_FICTIONAL;
            }
            plans.remove(plan);
            changes.markReported(measurements.removeShippedWith(plan));
            changes.mark(Changes.Kind.PLAN, List.of(plan));
            return Removal.REMOVED;
        });
        signal.raise();
        return removal;
    }

    /** In the running transaction: takes a plan that comes with the platform, unless it was ever known. */
    void ship(Plan plan) {
        if (plans.lock(plan.plan()) == 0) {
            keep(PlanDefaults.fill(plan, context(references.current())));
        }
    }

    /** In the running transaction. */
    void markAll() {
        changes.mark(Changes.Kind.PLAN, plans.current().stream().map(Plan::plan).toList());
    }

    private Outcome keep(Plan plan) {
        int newest = plans.lock(plan.plan());
        Optional<Plan> known = plans.find(plan.plan());
        if (known.isPresent() && known.get().equals(plan.withVersion(known.get().version()))) {
            return new Outcome(known.get(), false, List.of());
        }
        Plan next = plan.withVersion(newest + 1);
        plans.add(next);
        changes.mark(Changes.Kind.PLAN, List.of(next.plan()));
        List<Measurement.Key> moved = new ArrayList<>(measurements.removeShippedWith(next.plan()));
        moved.addAll(measurements.keep(outturns(next)));
        changes.markReported(moved);
        resting.plan(next);
        return new Outcome(next, known.isEmpty(), List.of());
    }

    private static List<Measurement> outturns(Plan plan) {
        return plan.outturns().stream().map(outturn -> outturn(plan, outturn)).toList();
    }

    private static Measurement outturn(Plan plan, Plan.Outturn outturn) {
        Period period = Period.parse(outturn.period());
        FactVersion version = new FactVersion(
                LocalDate.parse(plan.from()).atStartOfDay(ZoneOffset.UTC).toInstant(),
                "%s/%06d".formatted(plan.plan(), plan.version()),
                "",
                "");
        return new Measurement(
                new Measurement.Key(
                        new AgencyId(outturn.agency()), outturn.indicator(), new AreaCode(outturn.area()), period),
                version,
                outturn.value(),
                outturn.numerator(),
                outturn.denominator(),
                Measurement.Status.of(outturn.status()).orElseThrow(),
                plan.plan(),
                "/plans/" + plan.plan(),
                null,
                "platform");
    }
}
