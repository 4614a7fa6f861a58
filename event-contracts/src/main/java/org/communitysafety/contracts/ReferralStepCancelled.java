package org.communitysafety.contracts;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * A step that was never taken; a later {@link ReferralStep} that corrects the same step revives it.
 *
 * @param corrects the event id of the step that is cancelled
 * @param reason a token, for example {@code recorded-in-error}, or null
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ReferralStepCancelled(String agency, String reference, String corrects, String reason) {}
