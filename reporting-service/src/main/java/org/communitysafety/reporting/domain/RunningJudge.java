package org.communitysafety.reporting.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.communitysafety.statistics.YearForecast;
import org.communitysafety.vocabulary.Period;
import org.communitysafety.vocabulary.Rag;
import org.communitysafety.vocabulary.WhiteReason;

/**
 * Judges a year that has not ended by where it is heading: level and season of the months before, with an interval that
 * allows for more scatter than chance. Part of a year is never scaled to the whole: without a seasonal profile there is
 * no forecast, without a forecast no colour, and the reason is said.
 */
public final class RunningJudge {
    private static final int YEAR = 12;

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
        List<YearMonth> months = question.period().months();
        if (months.size() != YEAR) {
            return white(
                    WhiteReason.NOT_DUE,
                    months.size() == 1 ? "a month has none before it has ended" : "only years have a forecast");
        }
        if (question.unit() != Unit.COUNT) {
            return white(WhiteReason.NOT_DUE, "only counts have a forecast");
        }
        Optional<YearMonth> through = expectedThrough();
        if (through.isEmpty() || question.series().isEmpty()) {
            return white(WhiteReason.NOT_DUE, "no month of it is known yet");
        }
        Optional<YearMonth> missing = firstMissing(through.get());
        return missing.isPresent()
                ? white(WhiteReason.INCOMPLETE, missing.get() + " is not complete")
                : byForecast(through.get());
    }

    private RunningVerdict byForecast(YearMonth through) {
        Progress progress = Progress.of(question, through);
        YearForecast.Outcome outcome = question.series()
                .until(through)
                .forTests()
                .map(series -> YearForecast.of(series, question.period().start()))
                .orElseThrow();
        if (outcome.forecast().isEmpty()) {
            return white(WhiteReason.NOT_DUE, outcome.reason() + progress.needed());
        }
        if (question.goal() == null) {
            return white(WhiteReason.BASELINE_PENDING, "there is nothing yet that it could be held against");
        }
        YearForecast.Forecast foretold = outcome.forecast().get();
        Forecast forecast = new Forecast(
                whole(foretold.value()),
                whole(foretold.low()),
                whole(foretold.high()),
                probability(foretold, question.goal()),
                progress.neededPerMonth());
        Rag rag = question.thresholds().colour(forecast.probabilityOfMeeting());
        return new RunningVerdict(
                rag, null, sentence.coloured(progress, forecast, rag), forecast, note(foretold, progress));
    }

    private static String note(YearForecast.Forecast foretold, Progress progress) {
        return "from %d known months of the period and the level and season of the months before; 95 %% interval"
                        .formatted(progress.monthsKnown())
                + (Double.isFinite(foretold.dispersion())
                        ? ", scatter %.1f times that of chance".formatted(foretold.dispersion())
                        : "");
    }

    private static double probability(YearForecast.Forecast foretold, Goal goal) {
        double figure = goal.value().doubleValue();
        return switch (goal.sense()) {
            case AT_MOST -> foretold.probabilityOfAtMost(figure);
            case BELOW -> foretold.probabilityBelow(figure);
            case AT_LEAST -> foretold.probabilityOfAtLeast(figure);
            case ABOVE -> 1 - foretold.probabilityOfAtMost(figure);
        };
    }

    private static BigDecimal whole(double figure) {
        return BigDecimal.valueOf(Math.max(0, figure)).setScale(0, RoundingMode.HALF_UP);
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
