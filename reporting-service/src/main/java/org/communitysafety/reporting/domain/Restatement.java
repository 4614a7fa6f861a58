package org.communitysafety.reporting.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.communitysafety.vocabulary.Period;

/**
 * A period of which something else is said than before.
 *
 * @param cause one plain sentence: which figure, definition or completeness changed, from what to what
 */
public record Restatement(Judgement was, Judgement now, String cause) {
    /** Empty where the same is said: by the same figures, and on the same ground. */
    public static Optional<Restatement> of(Judgement was, Judgement now) {
        return saysTheSame(was, now) ? Optional.empty() : Optional.of(new Restatement(was, now, sentence(was, now)));
    }

    public Period period() {
        return now.period();
    }

    private static boolean saysTheSame(Judgement was, Judgement now) {
        return was.rag() == now.rag()
                && was.whiteReason() == now.whiteReason()
                && was.provisional() == now.provisional()
                && was.indicatorVersion() == now.indicatorVersion()
                && sameVersion(was, now)
                && Objects.equals(was.actual(), now.actual())
                && Objects.equals(was.complete(), now.complete())
                && Objects.equals(was.baseline(), now.baseline())
                && Objects.equals(was.trajectory(), now.trajectory())
                && Objects.equals(was.finalTarget(), now.finalTarget())
                && Objects.equals(was.shippedWith(), now.shippedWith())
                && sameGround(was, now);
    }

    /** What a sentence rests on besides its figures: what they are compared with, how sure that is, and what is missing. */
    private static boolean sameGround(Judgement was, Judgement now) {
        return Objects.equals(was.baselinePeriod(), now.baselinePeriod())
                && Objects.equals(was.change(), now.change())
                && Objects.equals(was.signal().present(), now.signal().present())
                && was.signal().rule().equals(now.signal().rule())
                && Objects.equals(was.remark(), now.remark());
    }

    /** A judgement kept before versions were named says nothing of its version. */
    private static boolean sameVersion(Judgement was, Judgement now) {
        return was.targetVersion() == 0 || was.targetVersion() == now.targetVersion();
    }

    private static String sentence(Judgement was, Judgement now) {
        List<String> causes = new ArrayList<>();
        if (!sameVersion(was, now)) {
            causes.add("version %d of the plan judges it, where version %d had"
                    .formatted(now.targetVersion(), was.targetVersion()));
        }
        if (was.indicatorVersion() != now.indicatorVersion() && was.actual() != null && now.actual() != null) {
            causes.add("the indicator is counted by its version %d, where it had been version %d"
                    .formatted(now.indicatorVersion(), was.indicatorVersion()));
        }
        if (!Objects.equals(was.actual(), now.actual())) {
            causes.add(figure(was.actual(), now.actual()));
        }
        if (!Objects.equals(was.complete(), now.complete()) && was.actual() != null && now.actual() != null) {
            causes.add("the figure is %s, where it had been %s".formatted(words(now), words(was)));
        }
        if (isBroken(now) && !isBroken(was)) {
            causes.add("a recording break lies between the figure and its baseline");
        } else if (isBroken(was) && !isBroken(now)) {
            causes.add("no recording break lies between the figure and its baseline any more");
        }
        if (!Objects.equals(was.baseline(), now.baseline())) {
            causes.add("the baseline changed from %s to %s".formatted(number(was.baseline()), number(now.baseline())));
        }
        return "For %s, %s."
                .formatted(now.period().inWords(), causes.isEmpty() ? other(was, now) : String.join(", and ", causes));
    }

    private static String figure(BigDecimal was, BigDecimal now) {
        if (was == null) {
            return "a figure came: " + number(now);
        }
        return now == null
                ? "the figure, which had been %s, is gone".formatted(number(was))
                : "the figure changed from %s to %s".formatted(number(was), number(now));
    }

    private static String other(Judgement was, Judgement now) {
        if (!Objects.equals(was.trajectory(), now.trajectory())) {
            return "what it is held against changed from %s to %s"
                    .formatted(number(was.trajectory()), number(now.trajectory()));
        }
        if (was.rag() != now.rag()) {
            return "what is reported changed from %s to %s".formatted(was.rag(), now.rag());
        }
        if (was.whiteReason() != now.whiteReason()) {
            return "the reason for no colour is %s, where it had been %s"
                    .formatted(now.whiteReason(), was.whiteReason());
        }
        if (was.provisional() != now.provisional()) {
            return "the figure is " + (now.provisional() ? "provisional" : "final");
        }
        return sameGround(was, now) ? "the same figure came from another source" : otherGround(was, now);
    }

    private static String otherGround(Judgement was, Judgement now) {
        if (!Objects.equals(was.signal().present(), now.signal().present())) {
            return now.signal().present() == null
                    ? "whether the change is ordinary variation cannot be tested any more"
                    : "by the months known now, the change is %s ordinary variation"
                            .formatted(now.signal().isFound() ? "more than" : "within");
        }
        return now.remark() == null
                ? "it is compared on other grounds than before"
                : "what is said beside the figure is that " + now.remark();
    }

    private static boolean isBroken(Judgement judged) {
        return judged.signal().equals(Signal.RECORDING_BREAK);
    }

    private static String words(Judgement judged) {
        if (judged.complete() == null) {
            return "not known to be complete";
        }
        return judged.complete() ? "complete" : "not complete";
    }

    private static String number(BigDecimal figure) {
        return figure == null ? "none" : Words.number(figure);
    }
}
