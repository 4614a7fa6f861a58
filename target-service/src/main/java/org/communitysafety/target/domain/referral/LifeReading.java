package org.communitysafety.target.domain.referral;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads one referral's steps in the order in which they were taken. */
final class LifeReading {
    private final ReferralKey key;
    private final Pathway pathway;
    private final WorkingDays workingDays;
    private final List<StepVersion> steps;
    private final Findings findings;
    private final List<StepVersion> running = new ArrayList<>();
    private final Set<StepVersion> stops = new HashSet<>();

    private ReferralState state = ReferralState.UNOPENED;
    private StepVersion opening;
    private StepVersion ending;
    private BigDecimal score;
    private final List<ReferralLife.Moment> moments = new ArrayList<>();
    private final List<StepVersion> offences = new ArrayList<>();
    private String receiver;

    LifeReading(ReferralKey key, Pathway pathway, WorkingDays workingDays, List<StepVersion> steps) {
        this.key = key;
        this.pathway = pathway;
        this.workingDays = workingDays;
        this.steps = steps.stream().sorted(order(pathway)).toList();
        this.findings = new Findings(key, pathway);
    }

    ReferralLife read(StandingSteps standing, AsOf asOf) {
        steps.forEach(this::lookAhead);
        for (StepVersion step : steps) {
            take(step);
            moments.add(new ReferralLife.Moment(state, score));
        }
        findings.corrections(standing, asOf);
        findings.neverOpened(opening, steps, state, asOf);
        return new ReferralLife(
                key,
                pathway.pathway(),
                state,
                steps,
                List.copyOf(moments),
                opening,
                ending,
                referrer(),
                receiver,
                latest(StepVersion.Details::theme),
                latest(StepVersion.Details::area),
                ending == null ? null : kind(ending.details().reason()),
                score,
                ClockReading.of(
                        pathway,
                        workingDays,
                        running,
                        stops,
                        new Answerable(pathway, key.agency(), referrer(), receiver)),
                findings.found());
    }

    /** Who made it, to whom: known before the first step is judged, in whatever order they were taken. */
    private void lookAhead(StepVersion step) {
        StepRole role = role(step).orElse(null);
        if (role == StepRole.OPENS && opening == null) {
            opening = step;
            receiver = step.details().to() == null ? receiver : step.details().to();
        } else if (role == StepRole.ACCEPTS && receiver == null) {
            receiver = step.details().by();
        }
    }

    private void take(StepVersion step) {
        Optional<Pathway.Step> declared = pathway.step(step.details().step());
        if (declared.isEmpty()) {
            findings.unknownStep(step);
            return;
        }
        StepRole role = StepRole.of(declared.get().role()).orElseThrow();
        boolean inPlace = mayFollow(declared.get(), role);
        if (!inPlace) {
            findings.outOfPlace(step, state, opening);
        }
        findings.takenBy(step, declared.get(), referrer(), receiver);
        findings.details(step);
        score(step, role);
        move(step, role.after(state, inPlace));
    }

    /** Who is scored without a figure is scored by the matrix, by the offences told of the days up to then. */
    private void score(StepVersion step, StepRole role) {
        BigDecimal given = step.details().score();
        if (role == StepRole.OFFENDS) {
            offences.add(step);
        } else if (given == null && role == StepRole.SCORES) {
            given = MatrixScore.on(step.details().at().day(), pathway, offences);
        }
        score = given == null ? score : given;
    }

    /** What happens to a referral that is over and stays over starts and meets no clock. */
    private void move(StepVersion step, ReferralState next) {
        boolean wasOver = state.isOver();
        if (!wasOver || !next.isOver()) {
            running.add(step);
        }
        if (next != state && (next.isOver() || next == ReferralState.LEFT)) {
            stops.add(step);
        }
        if (!next.isOver()) {
            ending = null;
        } else if (next != state) {
            ending = step;
        }
        state = next;
    }

    private boolean mayFollow(Pathway.Step declared, StepRole role) {
        return declared.follows() == null
                ? role.usuallyAfter().contains(state)
                : declared.follows().contains(state.token());
    }

    private Optional<StepRole> role(StepVersion step) {
        return pathway.step(step.details().step()).flatMap(declared -> StepRole.of(declared.role()));
    }

    private String referrer() {
        if (opening == null) {
            return null;
        }
        StepVersion.Details made = opening.details();
        return made.from() == null ? made.by() : made.from();
    }

    private ReasonKind kind(String reason) {
        return pathway.reason(reason)
                .flatMap(declared -> ReasonKind.of(declared.kind()))
                .orElse(null);
    }

    private <T> T latest(Function<StepVersion.Details, T> member) {
        T latest = null;
        for (StepVersion step : steps) {
            T value = member.apply(step.details());
            latest = value == null ? latest : value;
        }
        return latest;
    }

    /**
     * By day; within a day by the hour. Where only the day is known, what opens comes first and the rest last, in the
     * order in which a referral usually goes; then by version.
     */
    private static Comparator<StepVersion> order(Pathway pathway) {
        return Comparator.comparing((StepVersion step) -> step.details().at().day())
                .thenComparing(step -> hour(pathway, step))
                .thenComparing(step -> step.details().at().instant() == null ? usual(pathway, step) : 0)
                .thenComparing(StepVersion::version);
    }

    private static Instant hour(Pathway pathway, StepVersion step) {
        Instant instant = step.details().at().instant();
        if (instant != null) {
            return instant;
        }
        return usual(pathway, step) == StepRole.OPENS.order() ? Instant.MIN : Instant.MAX;
    }

    private static int usual(Pathway pathway, StepVersion step) {
        return pathway.step(step.details().step())
                .flatMap(declared -> StepRole.of(declared.role()))
                .orElse(StepRole.NOTES)
                .order();
    }
}
