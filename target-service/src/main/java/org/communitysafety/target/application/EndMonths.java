package org.communitysafety.target.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.communitysafety.target.domain.Indicators;
import org.communitysafety.vocabulary.PartnershipTime;

/** Notices that a month has ended, and marks the values that are told only then. */
@ApplicationScoped
public class EndMonths {
    private final Transactions transactions;
    private final EndedMonths months;
    private final References references;
    private final Clock clock;
    private volatile YearMonth noticed;

    public EndMonths(Transactions transactions, EndedMonths months, References references, Clock clock) {
        this.transactions = transactions;
        this.months = months;
        this.references = references;
        this.clock = clock;
    }

    /** Asks the database once a month; of several instances one marks. */
    public void notice() {
        YearMonth over = YearMonth.from(PartnershipTime.dateOf(clock.instant())).minusMonths(1);
        if (!over.equals(noticed)) {
            transactions.run(() -> end(over));
            noticed = over;
        }
    }

    private void end(YearMonth over) {
        YearMonth before = months.end(over);
        if (before != null && before.isBefore(over)) {
            List<YearMonth> ended = Stream.iterate(
                            before.plusMonths(1), month -> !month.isAfter(over), month -> month.plusMonths(1))
                    .toList();
            Indicators indicators = references.current().indicators();
            Set<String> told = indicators.cellsToldWhenAMonthEnds();
            months.mark(
                    ended, told, told.stream().filter(indicators::isStanding).toList());
        }
    }
}
