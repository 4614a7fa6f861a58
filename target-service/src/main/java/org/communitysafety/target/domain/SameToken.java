package org.communitysafety.target.domain;

import java.time.Instant;

/**
 * That two tokens are of one pseudonym, under two keys.
 *
 * @param token under the newer key
 * @param before under the older key
 * @param receivedAt when the event that says so was taken in; null when that is not known
 */
public record SameToken(String token, String before, Instant receivedAt) {}
