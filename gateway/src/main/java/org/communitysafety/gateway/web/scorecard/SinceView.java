package org.communitysafety.gateway.web.scorecard;

import java.math.BigDecimal;
import java.util.Objects;
import org.communitysafety.contracts.ScorecardItem;
import org.communitysafety.gateway.web.Figures;
import org.communitysafety.gateway.web.StatusView;
import org.communitysafety.gateway.web.Wording;

/**
 * A measure as it was known on an earlier day, beside what is known now.
 *
 * @param when the earlier day, in words
 * @param known false where nothing of it was known then; the rest is null then
 * @param figure with its period, as it was
 * @param statusChanged whether it has another colour now
 * @param figureChanged whether it has another figure or period now
 */
public record SinceView(
        String when, boolean known, StatusView status, String figure, boolean statusChanged, boolean figureChanged) {

    /** @param was null where nothing was known of it */
    static SinceView of(String when, ScorecardItem was, ScorecardItem now) {
        if (was == null) {
            return new SinceView(when, false, null, null, false, false);
        }
        return new SinceView(
                when,
                true,
                StatusView.of(was.rag(), was.whiteReason()),
                isWork(was) ? reported(was) : figure(was),
                !Objects.equals(was.rag(), now.rag()),
                !isWork(now) && (!areEqual(was.actual(), now.actual()) || !Objects.equals(was.period(), now.period())));
    }

    public boolean isSame() {
        return known && !statusChanged && !figureChanged;
    }

    /** Work has a status and no figure. */
    private static boolean isWork(ScorecardItem item) {
        return item.against() != null && item.against().deliverable() != null;
    }

    private static String reported(ScorecardItem was) {
        return was.period() == null ? "nothing reported" : "reported for " + Wording.period(was.period());
    }

    private static String figure(ScorecardItem was) {
        String figure = was.actual() == null ? "no figure" : Figures.of(was.actual(), was.unit());
        return was.period() == null ? figure : figure + " in " + Wording.period(was.period());
    }

    private static boolean areEqual(BigDecimal was, BigDecimal now) {
        return was == null ? now == null : now != null && was.compareTo(now) == 0;
    }
}
