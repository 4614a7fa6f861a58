package org.communitysafety.incident.application;

/** The store refused or is away; nothing was changed. The cause says which. */
public class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreException(Throwable cause) {
        super("the store did not do what was asked: " + cause.getMessage(), cause);
    }
}
