package org.communitysafety.target.domain.referral;

import java.util.Arrays;
import java.util.Comparator;
import org.communitysafety.vocabulary.AgencyId;

/**
 * A referral as the agency that reports it names it.
 *
 * @param reference compared by Unicode code point, as PostgreSQL compares under {@code collate "C"}
 */
public record ReferralKey(AgencyId agency, String reference) implements Comparable<ReferralKey> {
    private static final Comparator<ReferralKey> ORDER = Comparator.comparing(ReferralKey::agency)
            .thenComparing(key -> key.reference.codePoints().toArray(), Arrays::compare);

    @Override
    public int compareTo(ReferralKey other) {
        return ORDER.compare(this, other);
    }
}
