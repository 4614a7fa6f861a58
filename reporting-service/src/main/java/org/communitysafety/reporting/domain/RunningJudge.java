package org.communitysafety.reporting.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.communitysafety.reporting.domain.Aim.Missing;
import org.communitysafety.statistics.YearForecast;
import org.communitysafety.vocabulary.PartnershipTime;
import org.communitysafety.vocabulary.Period;
import org.communitysafety.vocabulary.Rag;
import org.communitysafety.vocabulary.WhiteReason;

/**
 * Judges a year that has not ended by where it is heading: level and season of the months before, with an interval that
 * allows for more scatter than chance. Part of a year is never scaled to the whole: without a seasonal profile there is
 * no forecast, without a forecast no colour, and the reason is said.
 */
final class RunningJudge {
    private static final int YEAR = 12;

    private final RunningQuestion question;
    private final RunningSentence sentence;

    private RunningJudge(RunningQuestion question) {
        this.question = question;
        this.sentence = new RunningSentence(question);
    }

    static RunningVerdict judge(RunningQuestion question) {
        return new RunningJudge(question).verdict();
    }

    /** What ended and is not complete is said first: it is true of every period, whether or not that has a forecast. */
    private RunningVerdict verdict() {
        Optional<YearMonth> through = question.series().isEmpty() ? Optional.empty() : expectedThrough();
        Optional<YearMonth> missing = through.flatMap(this::firstMissing);
        if (missing.isPresent()) {
            return white(WhiteReason.INCOMPLETE, incomplete(missing.get()));
        }
        List<YearMonth> months = question.period().months();
        if (months.size() != YEAR) {
            return white(
                    WhiteReason.NOT_DUE,
                    months.size() == 1 ? "a month has none before it has ended" : "only years have a forecast");
        }
        if (question.unit() != Unit.COUNT) {
            return white(WhiteReason.NOT_DUE, "only counts have a forecast");
        }
        return through.isEmpty()
                ? white(WhiteReason.NOT_DUE, "no month of it is known yet")
                : byForecast(through.get());
    }

    private String incomplete(YearMonth month) {
        String gap = question.gaps().get(month);
        return PartnershipTime.inWords(month) + " is not complete" + (gap == null ? "" : ": " + gap);
    }

    private RunningVerdict byForecast(YearMonth through) {
        Progress progress = Progress.of(question, through);
        YearForecast.Outcome outcome = question.series()
                .until(through)
                .forTests()
                .map(series -> YearForecast.of(series, question.period().start()))
                .orElseThrow();
        if (outcome.forecast().isEmpty()) {
            SeriesBreaks.Break broken = question.asked().baseline().crossed();
            String since = broken == null ? "" : ", for " + broken.words();
            return white(WhiteReason.NOT_DUE, outcome.reason() + since + progress.needed());
        }
        YearForecast.Forecast foretold = outcome.forecast().get();
        Forecast forecast = forecast(foretold, progress);
        if (question.goal() == null) {
            return unheld(foretold, progress, forecast);
        }
        Rag rag = question.thresholds().colour(forecast.probabilityOfMeeting());
        return new RunningVerdict(
                rag, null, sentence.coloured(progress, forecast, rag), forecast, note(foretold, progress));
    }

    private RunningVerdict unheld(YearForecast.Forecast foretold, Progress progress, Forecast forecast) {
        Missing missing = question.asked().missing();
        return new RunningVerdict(
                Rag.WHITE,
                missing.reason(),
                sentence.uncoloured(progress, forecast, missing.what()),
                forecast,
                note(foretold, progress));
    }

    private Forecast forecast(YearForecast.Forecast foretold, Progress progress) {
        return new Forecast(
                whole(foretold.value()),
                whole(foretold.low()),
                whole(foretold.high()),
                question.goal() == null ? null : probability(foretold, question.goal()),
                progress.neededPerMonth());
    }

    private static String note(YearForecast.Forecast foretold, Progress progress) {
        return "from %d known months of the period and the level and season of the months before; 95%% interval"
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
