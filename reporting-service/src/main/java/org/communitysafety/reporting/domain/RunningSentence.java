package org.communitysafety.reporting.domain;

/** Says in one plain sentence how a period that has not ended stands. */
final class RunningSentence {
    private final RunningQuestion question;

    RunningSentence(RunningQuestion question) {
        this.question = question;
    }

    String white(String note) {
        return "%s has no colour in %s%s: %s.".formatted(question.subject(), question.period(), soFar(), note);
    }

    private String soFar() {
        return question.actual() == null
                ? ""
                : " (%s so far)".formatted(Words.figure(question.unit(), question.actual()));
    }
}
