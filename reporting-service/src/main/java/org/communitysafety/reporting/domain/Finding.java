package org.communitysafety.reporting.domain;

/**
 * What a rule finds of one subject.
 *
 * @param stopped the figures no longer arrive, so that nothing can be said of now
 * @param summary one plain sentence; null while clear
 * @param evidence null while clear
 */
public record Finding(
        AlertKind kind,
        AlertSubject subject,
        AlertGroup group,
        Alert.Rule rule,
        Standing standing,
        boolean stopped,
        String summary,
        Evidence evidence) {
    public String key() {
        return subject.key(rule.id());
    }
}
