package org.communitysafety.target.application;

/** Two transactions met in a deadlock or could not be ordered; this one was rolled back and may simply be done again. */
public class ConflictingWriteException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ConflictingWriteException(Throwable cause) {
        super(cause);
    }

    public ConflictingWriteException(String message) {
        super(message);
    }
}
