package org.communitysafety.incident.application;

import java.util.List;

/** What became of the rows of a file, with the first hundred faults. */
public record ImportReceipt(long rows, long accepted, long rejected, List<Refusal> refusals) {}
