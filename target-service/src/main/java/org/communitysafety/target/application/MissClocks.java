package org.communitysafety.target.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.communitysafety.target.domain.Fold;
import org.communitysafety.target.domain.referral.ReferralKey;
import org.communitysafety.vocabulary.PartnershipTime;

/**
 * Counts the clocks of referrals that became overdue by time alone. A referral is looked at when the last day of one of
 * its clocks has passed, and with every step; how far it was looked at is kept with it, so that a clock counts once,
 * whoever looks, and after a crash what was not looked at still is.
 */
@ApplicationScoped
public class MissClocks {
    /** Referrals looked at in one transaction. */
    static final int SLICE = 500;

    private final Transactions transactions;
    private final OverdueClocks overdue;
    private final References references;
    private final FoldReferrals referrals;
    private final MoveCells cells;
    private final Clock clock;

    public MissClocks(
            Transactions transactions,
            OverdueClocks overdue,
            References references,
            FoldReferrals referrals,
            MoveCells cells,
            Clock clock) {
        this.transactions = transactions;
        this.overdue = overdue;
        this.references = references;
        this.referrals = referrals;
        this.cells = cells;
        this.clock = clock;
    }

    /**
     * Looks at a slice of the referrals whose time has come.
     *
     * @return how many there were; as many as a slice holds means that there may be more
     */
    public int missDue() {
        LocalDate today = PartnershipTime.dateOf(clock.instant());
        boolean any = transactions.call(() -> overdue.anyMissed(today));
        return any ? transactions.call(() -> miss(today)) : 0;
    }

    private int miss(LocalDate today) {
        Reference reference = references.heldStill();
        List<ReferralKey> due = overdue.holdMissed(today, SLICE);
        if (!due.isEmpty()) {
            Fold fold = new Fold(reference.geography(), reference.indicators());
            referrals.lookAgain(due, reference, fold);
            cells.tell(cells.move(fold, reference));
        }
        return due.size();
    }
}
