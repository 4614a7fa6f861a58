package org.communitysafety.gateway.access;

/** Figures were asked for and nobody answered: then there is no page. Not known is not nothing. */
public final class Unanswered extends RuntimeException {
    private static final long serialVersionUID = 1;
}
