package org.communitysafety.vocabulary.access;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names one place of the chain and everything before it.
 *
 * @param number of the entry
 * @param hash of the entry, lower-case hexadecimal SHA-256
 */
public record Link(long number, String hash) {
    /** Before the first entry. */
    public static final Link BEGINNING = new Link(0, "0".repeat(64));

    private static final Pattern FORM = Pattern.compile("(\\d{1,18}):([0-9a-f]{64})");

    /** @return empty when the text is no number and hash with a colon between them */
    public static Optional<Link> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new Link(Long.parseLong(matcher.group(1)), matcher.group(2)))
                : Optional.empty();
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        return number + ":" + hash;
    }
}
