package org.communitysafety.vocabulary;

import java.time.Instant;
import java.util.Comparator;

/**
 * Which of two reports of one fact is the newer, decided by the reports alone, so that the result never depends on
 * order, duplicates or batching.
 *
 * @param recordedAt when the agency recorded this version (its clock); {@link Instant#EPOCH} when it does not say
 * @param eventId the event's identifier, compared by Unicode code point
 * @param dataHash lower-case hexadecimal SHA-256 of the normalised data without its pseudonyms
 * @param tokens the pseudonym tokens as text, empty when there are none; key identifiers sort by age as text
 */
public record FactVersion(Instant recordedAt, String eventId, String dataHash, String tokens)
        implements Comparable<FactVersion> {
    private static final Comparator<String> BY_CODE_POINT = FactVersion::compareCodePoints;

    private static final Comparator<FactVersion> ORDER = Comparator.comparing(FactVersion::recordedAt)
            .thenComparing(FactVersion::eventId, BY_CODE_POINT)
            .thenComparing(FactVersion::dataHash)
            .thenComparing(FactVersion::tokens, BY_CODE_POINT);

    @Override
    public int compareTo(FactVersion other) {
        return ORDER.compare(this, other);
    }

    /** The same version of the fact, with other tokens in the place of its own. */
    public FactVersion withTokens(String other) {
        return new FactVersion(recordedAt, eventId, dataHash, other);
    }

    public boolean isNewerThan(FactVersion other) {
        return compareTo(other) > 0;
    }

    /** {@link String#compareTo} compares UTF-16 units, which puts supplementary characters before U+E000. */
    private static int compareCodePoints(String left, String right) {
        int at = 0;
        while (at < left.length() && at < right.length()) {
            int a = left.codePointAt(at);
            int b = right.codePointAt(at);
            if (a != b) {
                return Integer.compare(a, b);
            }
            at += Character.charCount(a);
        }
        return Integer.compare(left.length(), right.length());
    }
}
