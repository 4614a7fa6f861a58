package org.communitysafety.target.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Set;
import java.util.UUID;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Category;
import org.communitysafety.vocabulary.ErasedTokens;
import org.communitysafety.vocabulary.FactVersion;
import org.communitysafety.vocabulary.FeedContent;
import org.communitysafety.vocabulary.IncidentTokens;

/**
 * One report of one incident.
 *
 * @param key of the fact it is about, see {@link FactKey}
 * @param source the event's source
 * @param details what is reported; null when this version cancels the incident
 * @param receivedAt the platform's clock; null on an event that the platform did not take in itself
 */
public record IncidentVersion(
        UUID key,
        FactVersion version,
        AgencyId agency,
        String subject,
        String source,
        Details details,
        Instant receivedAt,
        String submittedBy) {
    private static final Comparator<Instant> EARLIEST_FIRST = Comparator.nullsFirst(Comparator.naturalOrder());

    /**
     * What an agency says about an incident.
     *
     * @param area as sent; null is somewhere in the agency's area
     * @param month of the date it occurred on, in the United Kingdom
     * @param occurredOn that date; null when only the month is known
     * @param recordedOn null when not given
     * @param offenceCode null when not given
     */
    public record Details(
            Category category,
            Set<String> flags,
            AreaCode area,
            YearMonth month,
            LocalDate occurredOn,
            LocalDate recordedOn,
            String offenceCode) {
        public Details {
            flags = Set.copyOf(flags);
        }
    }

    /** Of whom and where it says that it was. */
    public IncidentTokens tokens() {
        return IncidentTokens.read(version.tokens());
    }

    /** The same report, without those who have been erased since. */
    public IncidentVersion after(ErasedTokens erased) {
        return with(tokens().after(erased, receivedAt));
    }

    /** The same report, of the same persons under their first tokens. */
    public IncidentVersion under(FirstTokens first) {
        return with(tokens().replaced(first::of));
    }

    private IncidentVersion with(IncidentTokens now) {
        return now.equals(tokens())
                ? this
                : new IncidentVersion(
                        key, version.withTokens(now.text()), agency, subject, source, details, receivedAt, submittedBy);
    }

    /** Whether it is kept in the place of the other: the newer is, and of one version the report that was taken in first. */
    public boolean replaces(IncidentVersion other) {
        int order = version.compareTo(other.version);
        return order > 0 || order == 0 && EARLIEST_FIRST.compare(receivedAt, other.receivedAt) < 0;
    }

    public boolean isCancelled() {
        return details == null;
    }

    /** Where this version arrived; null for a cancellation, which names no category or month. */
    public Arrival arrival() {
        return isCancelled()
                ? null
                : new Arrival(key, new FeedKey(agency, FeedContent.of(details.category()), details.month()));
    }
}
