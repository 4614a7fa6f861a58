package org.communitysafety.reporting.domain;

import java.time.YearMonth;
import java.util.Optional;
import org.communitysafety.vocabulary.Period;
import org.communitysafety.vocabulary.Rag;
import org.communitysafety.vocabulary.WhiteReason;

/**
 * Judges a period that has not ended by where it is heading. Part of a period is never scaled to the whole: without a
 * forecast there is no colour, and the reason is said.
 */
public final class RunningJudge {
    private final RunningQuestion question;
    private final RunningSentence sentence;

    private RunningJudge(RunningQuestion question) {
        this.question = question;
        this.sentence = new RunningSentence(question);
    }

    public static RunningVerdict judge(RunningQuestion question) {
        return new RunningJudge(question).verdict();
    }

    private RunningVerdict verdict() {
        Optional<YearMonth> through = expectedThrough();
        if (through.isEmpty()) {
            return white(WhiteReason.NOT_DUE, "no month of it is known yet");
        }
        Optional<YearMonth> missing = firstMissing(through.get());
        if (missing.isPresent()) {
            return white(WhiteReason.INCOMPLETE, missing.get() + " is not complete");
        }
        return white(WhiteReason.NOT_DUE, "its kind of figure has no forecast");
    }

    /** The last month that has to be there: one that ended by the date, or was judged since. */
    private Optional<YearMonth> expectedThrough() {
        Period period = question.period();
        Optional<YearMonth> judged = question.series().until(period.endMonth()).lastJudged();
        YearMonth ended = YearMonth.from(question.asOf().plusDays(1)).minusMonths(1);
        return judged.filter(month -> month.isAfter(ended))
                .or(() -> Optional.of(ended))
                .filter(month -> !month.isBefore(period.start()));
    }

    private Optional<YearMonth> firstMissing(YearMonth through) {
        return question.period().months().stream()
                .filter(month -> !month.isAfter(through) && question.series().valueIn(month) == null)
                .findFirst();
    }

    private RunningVerdict white(WhiteReason reason, String note) {
        return new RunningVerdict(Rag.WHITE, reason, sentence.white(note), null, "no forecast: " + note);
    }
}
