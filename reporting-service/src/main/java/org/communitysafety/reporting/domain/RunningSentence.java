package org.communitysafety.reporting.domain;

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
        return "%s has no colour in %s%s: %s.".formatted(question.subject(), question.period(), soFar(), note);
    }

    String coloured(Progress progress, Forecast forecast, Rag rag) {
        return "%s stands at %s after %d of %d months of %s; the whole is expected to be %s (95 %% between %s and %s)%s, so this is %s%s."
                .formatted(
                        question.subject(),
                        Words.number(progress.soFar()),
                        progress.monthsKnown(),
                        progress.monthsKnown() + progress.monthsLeft(),
                        question.period(),
                        Words.number(forecast.value()),
                        Words.number(forecast.low()),
                        Words.number(forecast.high()),
                        chance(forecast.probabilityOfMeeting()),
                        rag.name().toLowerCase(Locale.ROOT),
                        progress.needed());
    }

    /** Neither 0 % nor 100 %: a forecast is never sure. */
    private static String chance(double probability) {
        if (probability > ALMOST) {
            return ", and the chance of meeting the goal is above 99 %";
        }
        return probability < 1 - ALMOST
                ? ", and the chance of meeting the goal is below 1 %"
                : ", and the chance of meeting the goal is %d %%".formatted(Math.round(probability * 100));
    }

    private String soFar() {
        return question.actual() == null
                ? ""
                : " (%s so far)".formatted(Words.figure(question.unit(), question.actual()));
    }
}
