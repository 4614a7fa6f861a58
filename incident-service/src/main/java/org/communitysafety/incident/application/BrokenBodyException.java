package org.communitysafety.incident.application;

import org.communitysafety.incident.domain.Fault;

/** A body that cannot be read any further. */
public class BrokenBodyException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Fault fault;

    public BrokenBodyException(Fault fault) {
        super(fault.code() + ": " + fault.detail());
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
