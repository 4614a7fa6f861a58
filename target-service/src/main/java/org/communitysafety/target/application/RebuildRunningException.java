package org.communitysafety.target.application;

/** Another rebuild runs, here or in another instance. */
public class RebuildRunningException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RebuildRunningException() {
        super("a rebuild is running");
    }
}
