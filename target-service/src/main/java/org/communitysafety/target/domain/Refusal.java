package org.communitysafety.target.domain;

/**
 * One thing that is wrong with what was sent.
 *
 * @param pointer JSON pointer (RFC 6901) into it, or the name of a parameter
 * @param code a stable token
 * @param detail a sentence
 */
public record Refusal(String pointer, String code, String detail) {}
