package org.communitysafety.reporting.domain;

import java.math.BigDecimal;
import java.util.Locale;
import org.communitysafety.vocabulary.Rag;

/** Says in one plain sentence how a period that has not ended stands. */
final class RunningSentence {
    private static final double ALMOST = 0.99;

    private final RunningQuestion question;

    RunningSentence(RunningQuestion question) {
        this.question = question;
    }

    String white(String note) {
        return "%s has no colour in %s%s: %s."
                .formatted(question.subject(), question.period().inWords(), soFar(), note);
    }

    /** A forecast that cannot be held against anything yet. */
    String uncoloured(Progress progress, Forecast forecast, String why) {
        return "%s%s; it has no colour: %s.".formatted(standing(progress), expected(progress, forecast), why);
    }

    String coloured(Progress progress, Forecast forecast, Rag rag) {
        return "%s%s%s, so this is %s%s."
                .formatted(
                        standing(progress),
                        expected(progress, forecast),
                        progress.monthsLeft() == 0
                                ? ", and every month of it is known"
                                : chance(forecast.probabilityOfMeeting()),
                        rag.name().toLowerCase(Locale.ROOT),
                        progress.needed());
    }

    private String standing(Progress progress) {
        return "%s stands at %s after %d of %d months of %s"
                .formatted(
                        question.subject(),
                        Words.number(progress.soFar()),
                        progress.monthsKnown(),
                        progress.monthsKnown() + progress.monthsLeft(),
                        question.period().inWords());
    }

    private String expected(Progress progress, Forecast forecast) {
        return progress.monthsLeft() == 0
                ? compared(progress.soFar())
                : "; the whole is expected to be %s (95%% between %s and %s)%s"
                        .formatted(
                                Words.number(forecast.value()),
                                Words.number(forecast.low()),
                                Words.number(forecast.high()),
                                compared(forecast.value()));
    }

    private String compared(BigDecimal whole) {
        Reference baseline = question.asked().baseline();
        if (!baseline.isComparable()) {
            return "";
        }
        BigDecimal before = baseline.figure().value();
        BigDecimal change = Figures.minus(whole, before);
        return ", %s the %s of %s"
                .formatted(
                        Words.difference(question.unit(), change, Figures.percentOf(change, before)),
                        Words.figure(question.unit(), before),
                        baseline.period().inWords());
    }

    /** Neither 0 % nor 100 %: a forecast is never sure. */
    private static String chance(double probability) {
        if (probability > ALMOST) {
            return ", and the chance of meeting the goal is above 99%";
        }
        return probability < 1 - ALMOST
                ? ", and the chance of meeting the goal is below 1%"
                : ", and the chance of meeting the goal is %d%%".formatted(Math.round(probability * 100));
    }

    private String soFar() {
        return question.actual() == null
                ? ""
                : " (%s so far)".formatted(Words.figure(question.unit(), question.actual()));
    }
}
