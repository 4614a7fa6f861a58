package org.communitysafety.reporting.domain;

import java.util.Locale;

/** Why an alert moved, or why there is none. */
public enum AlertReason {
    /** The colour got worse and the test passed. */
    STATUS_WORSENED,
    /** The monthly figures left what was foretold, to the worse side. */
    SIGNAL_BEGAN,
    /** A figure went beyond the limit set for it. */
    LIMIT_REACHED,
    /** A day is near on which something is due. */
    DUE_SOON,
    /** A day passed on which something was due. */
    DATE_PASSED,
    /** It held for as many observations as are asked for. */
    CONFIRMED,
    /** It was gone before it was confirmed. */
    DID_NOT_LAST,
    /** As many clean observations in a row as are asked for. */
    CLEAN_OBSERVATIONS,
    /** What moved has stayed where it is, for as many observations as are asked for: later ones are judged from there. */
    NEW_LEVEL,
    /** Green, and better than before by more than ordinary variation. */
    ASSURED,
    /** A correction took away what had raised it, and nothing has brought it back since. */
    CORRECTED,
    /** What was due is done. */
    ACHIEVED,
    /** Nothing is overdue any more: what was due is done, or nobody has to do it. */
    NOTHING_OVERDUE,
    /** The figures no longer arrive, or are not whole. */
    DATA_STOPPED,
    /** The figures arrive again and still say the same. */
    DATA_RETURNED,
    /** Somebody took it on. */
    ACKNOWLEDGED,
    /** The plan no longer has it. */
    NO_LONGER_JUDGED,
    /** The rule was changed, switched off or removed. */
    RULE_CHANGED,
    /** The same alert with other figures. */
    FIGURES_CHANGED,
    /** Nothing has to be done. */
    WITHIN_NORMAL_VARIATION,
    /** As before. */
    NOTHING_NEW,
    /** Only a firing alert can be acknowledged. */
    NOT_FIRING;

    /** As it is written outside: {@code status-worsened}. */
    public String token() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
