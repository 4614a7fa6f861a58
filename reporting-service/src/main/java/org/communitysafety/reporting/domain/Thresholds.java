package org.communitysafety.reporting.domain;

import org.communitysafety.vocabulary.Rag;

/**
 * Where the probability of meeting a target turns a running period green and red; between the two it is amber.
 *
 * @param greenFrom at and above it: green
 * @param redBelow below it: red
 */
public record Thresholds(double greenFrom, double redBelow) {
    /** Green when success is at least as likely as not; red when six times out of seven it fails. */
    public static final Thresholds USUAL = new Thresholds(0.5, 0.15);

    public Thresholds {
        if (!(redBelow >= 0 && redBelow <= greenFrom && greenFrom <= 1)) {
            throw new IllegalArgumentException(
                    "thresholds are probabilities, and red ends where green begins or below");
        }
    }

    Rag colour(double probability) {
        if (probability >= greenFrom) {
            return Rag.GREEN;
        }
        return probability < redBelow ? Rag.RED : Rag.AMBER;
    }
}
