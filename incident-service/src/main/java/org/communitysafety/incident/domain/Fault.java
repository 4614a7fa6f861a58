package org.communitysafety.incident.domain;

/**
 * One thing that is wrong with an event.
 *
 * @param pointer JSON pointer (RFC 6901) into the event in its structured form, whatever the format it came in
 * @param detail what would be right; never repeats what was sent
 */
public record Fault(String pointer, FaultCode code, String detail) {}
