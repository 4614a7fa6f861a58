package org.communitysafety.incident.domain;

/**
 * An incident that is none any more.
 *
 * @param reason a token, for example {@code recorded-in-error}
 */
public record CancelledIncident(String agency, String reference, String reason) implements Fact {}
