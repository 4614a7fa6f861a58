package org.communitysafety.gateway.web.referrals;

import java.util.function.UnaryOperator;
import org.communitysafety.gateway.web.Wording;
import org.communitysafety.vocabulary.Period;

/**
 * The period of a page and the way to others.
 *
 * @param name in words
 * @param token as addresses have it
 * @param earlier address of the same page of the period before; {@code later} likewise
 */
public record PeriodView(String name, String token, String earlier, String later) {

    /** @param address of the page for a period */
    static PeriodView of(Period period, UnaryOperator<String> address) {
        return new PeriodView(
                Wording.period(period.toString()),
                period.toString(),
                address.apply(period.previous().toString()),
                address.apply(period.next().toString()));
    }
}
