package org.communitysafety.incident.application;

/** No agency is known yet: the reference data is still on its way. Nothing was taken; come again. */
public class ReferenceNotLoadedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ReferenceNotLoadedException() {
        super("the reference data is still loading");
    }
}
