package org.communitysafety.simulation;

/** The process ends here; what it had in memory is gone. */
final class ProcessDiedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ProcessDiedException(String where) {
        super("died " + where, null, false, false);
    }
}
