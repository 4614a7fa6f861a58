package org.communitysafety.cli.http;

/** The platform does not answer or refuses; the message is meant for the person at the terminal. */
public class PlatformException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PlatformException(String message) {
        super(message);
    }

    public PlatformException(String message, Throwable cause) {
        super(message, cause);
    }
}
