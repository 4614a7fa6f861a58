package org.communitysafety.reporting.domain;

import java.time.Duration;

/**
 * What a rule finds of one subject.
 *
 * @param stopped the figures no longer arrive, so that nothing can be said of now
 * @param summary one plain sentence; null while clear
 * @param evidence null while clear
 * @param confirmAfter how long it has to stand before it fires; zero: what the facts say is told at once
 */
public record Finding(
        AlertKind kind,
        AlertSubject subject,
        AlertGroup group,
        Alert.Rule rule,
        Standing standing,
        boolean stopped,
        String summary,
        Evidence evidence,
        Duration confirmAfter) {
    public String key() {
        return subject.key(rule.id());
    }

    /** The same, bundled with others. */
    public Finding in(AlertGroup of) {
        return new Finding(kind, subject, of, rule, standing, stopped, summary, evidence, confirmAfter);
    }

    public boolean stands() {
        return !standing.isClear();
    }

    boolean firesAtOnce() {
        return standing.state() == Standing.State.FIRING && confirmAfter.isZero();
    }
}
