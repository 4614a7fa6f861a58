package org.communitysafety.target.domain.referral;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.communitysafety.target.domain.FirstTokens;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.ErasedTokens;
import org.communitysafety.vocabulary.FactVersion;

/**
 * What one event says of a referral: a step, or that one was never taken.
 *
 * @param version the event's identifier is its fact's key within the referral; sent again, the newest holds
 * @param corrects the event that this one takes the place of; null for a step of its own
 * @param details null when it cancels
 * @param receivedAt when the platform took it in (its own clock); null when that is not known
 */
public record StepVersion(
        ReferralKey referral,
        FactVersion version,
        String corrects,
        Details details,
        String source,
        Instant receivedAt,
        String submittedBy) {
    private static final Comparator<Instant> EARLIEST_FIRST = Comparator.nullsFirst(Comparator.naturalOrder());

    public StepVersion {
        if (details == null && corrects == null) {
            throw new IllegalArgumentException("a cancellation names the step it cancels");
        }
    }

    public String eventId() {
        return version.eventId();
    }

    /** The same, without those who have been erased since. */
    public StepVersion after(ErasedTokens erased) {
        return replaced(token -> erased.inPlaceOf(token, receivedAt));
    }

    /** The same, of the same persons under their first tokens. */
    public StepVersion under(FirstTokens first) {
        return replaced(first::of);
    }

    private StepVersion replaced(UnaryOperator<String> by) {
        if (details == null) {
            return this;
        }
        Details now = details.withPersons(by.apply(details.person()), by.apply(details.otherPerson()));
        return now.tokens().equals(version.tokens())
                ? this
                : new StepVersion(
                        referral, version.withTokens(now.tokens()), corrects, now, source, receivedAt, submittedBy);
    }

    /** Whether it is kept in the place of the other: the newer is, and of one version what was taken in first. */
    public boolean replaces(StepVersion other) {
        int order = version.compareTo(other.version);
        return order > 0 || order == 0 && EARLIEST_FIRST.compare(receivedAt, other.receivedAt) < 0;
    }

    public boolean isCancellation() {
        return details == null;
    }

    /**
     * @param by who took it; never null: the reporting agency when the event does not say
     * @param from an agency or service token, or null
     * @param to an agency or service token, or null
     * @param person a keyed token, or null
     * @param otherPerson a keyed token, or null
     * @param area as sent, or null
     */
    public record Details(
            String pathway,
            String step,
            StepTime at,
            String by,
            String from,
            String to,
            String person,
            String otherPerson,
            AreaCode area,
            String theme,
            String reason,
            BigDecimal score,
            Map<String, String> attributes) {
        public Details {
            attributes = attributes == null ? Map.of() : new TreeMap<>(attributes);
        }

        /** As a {@link FactVersion} holds them; empty when nobody is named. */
        public String tokens() {
            return person == null && otherPerson == null ? "" : person + " " + otherPerson;
        }

        Details withPersons(String otherwise, String otherOtherwise) {
            return new Details(
                    pathway, step, at, by, from, to, otherwise, otherOtherwise, area, theme, reason, score, attributes);
        }
    }
}
