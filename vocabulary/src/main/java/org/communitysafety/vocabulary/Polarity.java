package org.communitysafety.vocabulary;

/** Which direction of a figure is good. */
public enum Polarity {
    LOWER_IS_BETTER,
    HIGHER_IS_BETTER;

    /** True when {@code change} (now minus before) goes the wrong way; zero never does. */
    public boolean isAdverse(double change) {
        return this == LOWER_IS_BETTER ? change > 0 : change < 0;
    }
}
