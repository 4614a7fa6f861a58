package org.communitysafety.target.domain.referral;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.communitysafety.target.domain.referral.Finding.Code;

/** Gathers what cannot have been in one referral's life. */
final class Findings {
    static final String REFERRER = "referrer";
    static final String RECEIVER = "receiver";
    static final String ANY_AGENCY = "any-agency";

    private final ReferralKey key;
    private final Pathway pathway;
    private final List<Finding> found = new ArrayList<>();

    Findings(ReferralKey key, Pathway pathway) {
        this.key = key;
        this.pathway = pathway;
    }

    List<Finding> found() {
        return List.copyOf(found);
    }

    /** @param opening the step that made the referral, whenever that was; null when none did */
    void outOfPlace(StepVersion step, ReferralState state, StepVersion opening) {
        if (step.equals(opening)) {
            return;
        }
        String taken = step.details().step() + " on " + step.details().at().day();
        if (state != ReferralState.UNOPENED) {
            Code code = state.isOver() ? Code.AFTER_END : Code.OUT_OF_PLACE;
            add(code, "%s, when the referral was %s".formatted(taken, state.token()), step);
        } else if (opening != null) {
            String made =
                    opening.details().step() + " on " + opening.details().at().day();
            add(Code.BEFORE_OPENING, "%s, before %s".formatted(taken, made), step, opening);
        }
    }

    /** A step before this one may still come for a day, by the platform's clock. */
    void neverOpened(StepVersion opening, List<StepVersion> steps, ReferralState state, AsOf asOf) {
        if (opening == null && steps.stream().anyMatch(step -> hasWaited(step, asOf.now()))) {
            String detail = "nobody made this referral, which is " + state.token();
            add(Code.NEVER_OPENED, detail, steps.toArray(new StepVersion[0]));
        }
    }

    void takenBy(StepVersion step, Pathway.Step declared, String referrer, String receiver) {
        if (!declared.takenBy().isEmpty()
                && declared.takenBy().stream().noneMatch(who -> isThem(who, step, referrer, receiver))) {
            String detail = "%s was taken by %s, on this pathway it is for %s"
                    .formatted(declared.step(), step.details().by(), String.join(", ", declared.takenBy()));
            add(Code.NOT_THEIRS, detail, step);
        }
    }

    /** Who nobody named may be anybody. Whoever reports has to be a registered agency. */
    private static boolean isThem(String who, StepVersion step, String referrer, String receiver) {
        String by = step.details().by();
        return switch (who) {
            case ANY_AGENCY -> true;
            case REFERRER -> referrer == null || referrer.equals(by);
            case RECEIVER -> receiver == null || receiver.equals(by);
            default -> who.equals(by);
        };
    }

    void unknownStep(StepVersion step) {
        add(Code.UNKNOWN_STEP, "the pathway has no step " + step.details().step(), step);
    }

    /** What a later version of the pathway does not allow any more. */
    void details(StepVersion step) {
        StepVersion.Details details = step.details();
        if (details.reason() != null && !isReasonOf(details)) {
            String detail = "the pathway has no reason %s for %s".formatted(details.reason(), details.step());
            add(Code.UNKNOWN_REASON, detail, step);
        }
        Pathway.Scoring scoring = pathway.scoring();
        if (details.score() != null
                && (scoring == null
                        || details.score().compareTo(scoring.least()) < 0
                        || details.score().compareTo(scoring.most()) > 0)) {
            add(Code.SCORE_OUT_OF_RANGE, "a score that the pathway's matrix cannot give", step);
        }
    }

    private boolean isReasonOf(StepVersion.Details details) {
        return pathway.reason(details.reason())
                .filter(reason -> reason.steps() == null || reason.steps().contains(details.step()))
                .isPresent();
    }

    void corrections(StandingSteps standing, AsOf asOf) {
        standing.unfounded().stream()
                .filter(this::isHere)
                .filter(step -> hasWaited(step, asOf.now()))
                .forEach(step -> add(Code.CORRECTS_UNKNOWN, "the event that this one corrects is not known", step));
        List<StepVersion> circle =
                standing.circular().stream().filter(this::isHere).toList();
        if (!circle.isEmpty()) {
            String detail = "these events correct each other, the oldest is taken for the original";
            add(Code.CORRECTS_IN_A_CIRCLE, detail, circle.toArray(new StepVersion[0]));
        }
    }

    private boolean isHere(StepVersion step) {
        return step.isCancellation() || step.details().pathway().equals(pathway.pathway());
    }

    private static boolean hasWaited(StepVersion step, Instant now) {
        return step.receivedAt() == null
                || !step.receivedAt().plus(ReferralHistory.PATIENCE).isAfter(now);
    }

    private void add(Code code, String detail, StepVersion... events) {
        List<String> ids = new ArrayList<>();
        for (StepVersion event : events) {
            ids.add(Objects.requireNonNull(event).eventId());
        }
        found.add(new Finding(code, key, pathway.pathway(), List.copyOf(ids), detail));
    }
}
