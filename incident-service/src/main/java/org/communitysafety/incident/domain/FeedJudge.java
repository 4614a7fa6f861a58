package org.communitysafety.incident.domain;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.communitysafety.vocabulary.Category;

/** Judges the data of feed declarations: how many incidents, steps and meetings an agency says it has sent. */
final class FeedJudge {
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000L);

    private final TimeRule times;
    private final Standard standard;

    FeedJudge(TimeRule times, Standard standard) {
        this.times = times;
        this.standard = standard;
    }

    AcceptedEvent declared(Envelope envelope, String agency, Fields data) {
        String sent = data.requiredText("month", "a month, for example 2018-10");
        YearMonth month = sent == null ? null : times.month(data, "month", sent);
        if (!data.has("counts") && !data.has("referrals") && !data.has("meetings")) {
            data.fault("counts", FaultCode.MISSING_FIELD, "a JSON object; or referrals or meetings in its place");
        }
        DeclaredFeed declared = new DeclaredFeed(
                agency,
                month,
                counts(data, "counts", FaultCode.UNKNOWN_CATEGORY, IncidentJudge.CATEGORY_FORM, FeedJudge::category),
                counts(data, "referrals", FaultCode.UNKNOWN_PATHWAY, StepJudge.PATHWAY_FORM, this::pathway),
                counts(data, "meetings", FaultCode.UNKNOWN_PANEL, PanelJudge.form(standard), this::panel));
        return envelope.accepted(String.join("|", agency, String.valueOf(month), envelope.source()), declared);
    }

    private static Optional<String> category(String name) {
        return Category.of(name).map(Category::slug);
    }

    private Optional<String> pathway(String name) {
        return Optional.ofNullable(standard.pathways().get(name)).map(Pathway::id);
    }

    private Optional<String> panel(String name) {
        return PanelJudge.panelOf(name, standard);
    }

    /** Null when nothing is said. @param known what a name stands for; two may stand for one and are summed */
    private static SortedMap<String, Long> counts(
            Fields data, String member, FaultCode otherwise, String form, Function<String, Optional<String>> known) {
        Fields sent = data.has(member) ? data.object(member) : null;
        if (sent == null) {
            return null;
        }
        SortedMap<String, Long> counts = new TreeMap<>();
        for (String name : sent.names()) {
            Optional<String> counted = known.apply(name);
            if (counted.isEmpty()) {
                sent.fault(name, otherwise, form);
            } else {
                Long count = count(sent, name);
                if (count != null) {
                    counts.merge(counted.get(), count, Long::sum);
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
