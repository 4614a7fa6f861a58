package org.communitysafety.launcher;

/** The platform cannot do what was asked; the message says why and what to do about it, and is shown without a trace. */
public final class LaunchException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public LaunchException(String message) {
        super(message);
    }

    public LaunchException(String message, Throwable cause) {
        super(message, cause);
    }
}
