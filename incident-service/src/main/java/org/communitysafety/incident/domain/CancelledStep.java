package org.communitysafety.incident.domain;

/**
 * A step that was never taken.
 *
 * @param corrects the event id of that step
 * @param reason a token, for example {@code recorded-in-error}, or null
 */
public record CancelledStep(String agency, String reference, String corrects, String reason) implements Fact {}
