package org.communitysafety.incident.application;

import org.communitysafety.incident.domain.Fault;

/** One fault of a refused event, and the line it stands on (0 when the body is the event). */
public record Refusal(long line, Fault fault) {}
