package org.communitysafety.contracts;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * An incident that is no incident any more; a later {@link IncidentRecorded} revives it.
 *
 * @param reason a token, for example {@code recorded-in-error}
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record IncidentCancelled(String agency, String reference, String reason) {}
