package org.communitysafety.incident.domain;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.communitysafety.vocabulary.Category;

/** Judges the data of feed declarations. */
final class FeedJudge {
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000L);

    private final TimeRule times;

    FeedJudge(TimeRule times) {
        this.times = times;
    }

    AcceptedEvent declared(Envelope envelope, String agency, Fields data) {
        String sent = data.requiredText("month", "a month, for example 2018-10");
        YearMonth month = sent == null ? null : times.month(data, "month", sent);
        SortedMap<String, Long> counts = counts(data.object("counts"));
        String subject = String.join("|", agency, String.valueOf(month), envelope.source());
        return envelope.accepted(subject, new DeclaredFeed(agency, month, counts));
    }

    private static SortedMap<String, Long> counts(Fields sent) {
        SortedMap<String, Long> counts = new TreeMap<>();
        if (sent == null) {
            return counts;
        }
        for (String name : sent.names()) {
            Optional<Category> category = Category.of(name);
            if (category.isEmpty()) {
                sent.fault(name, FaultCode.UNKNOWN_CATEGORY, IncidentJudge.CATEGORY_FORM);
            } else {
                Long count = count(sent, name);
                if (count != null) {
                    counts.merge(category.get().slug(), count, Long::sum);
                }
            }
        }
        return counts;
    }

    private static Long count(Fields sent, String name) {
        if (!sent.has(name)) {
            sent.fault(name, FaultCode.MISSING_FIELD, "a whole number from 0 on");
            return null;
        }
        BigDecimal count = sent.number(name);
        if (count == null) {
            return null;
        }
        if (count.signum() < 0) {
            sent.fault(name, FaultCode.NEGATIVE_COUNT, "a whole number from 0 on");
            return null;
        }
        if (count.scale() > 0 || count.compareTo(MOST) > 0) {
            sent.fault(name, FaultCode.NUMBER_OUT_OF_RANGE, "a whole number from 0 to 1,000,000,000");
            return null;
        }
        return count.longValueExact();
    }
}
