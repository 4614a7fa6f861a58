package org.communitysafety.incident.application;

/**
 * Refused lines that can be fetched.
 *
 * @param lines how many of them were kept
 */
public record Rejects(String id, long lines) {}
