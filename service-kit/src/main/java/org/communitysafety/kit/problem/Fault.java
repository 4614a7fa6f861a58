package org.communitysafety.kit.problem;

/**
 * One thing that is wrong, where it is and what would be right.
 *
 * @param pointer JSON pointer (RFC 6901) into the event, or the name of the query parameter or header
 * @param code a stable token, for example {@code unknown-category}
 * @param detail a sentence that never repeats a personal value
 */
public record Fault(String pointer, String code, String detail) {}
