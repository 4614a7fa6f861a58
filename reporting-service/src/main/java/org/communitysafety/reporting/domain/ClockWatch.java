package org.communitysafety.reporting.domain;

import java.time.Duration;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.communitysafety.vocabulary.PartnershipTime;

/**
 * The rule on clocks of referrals: something stands overdue on a pathway with whoever has to act. It ends when nothing
 * does any more, since steps were taken or referrals ended, late or as a correction says.
 */
public final class ClockWatch {
    public static final Alert.Rule RULE = new Alert.Rule("clock-overdue", 1);

    /** @param agency what whoever is answerable is called */
    public Finding look(OverdueClocks overdue, String agency) {
        boolean any = !overdue.clocks().isEmpty();
        return new Finding(
                AlertKind.OVERDUE,
                AlertSubject.overdue(overdue.agency(), overdue.pathway()),
                AlertGroup.NONE,
                RULE,
                any ? Standing.firing(AlertReason.DATE_PASSED) : Standing.clear(AlertReason.NOTHING_OVERDUE),
                false,
                any ? summary(overdue, agency) : null,
                any ? evidence(overdue) : null,
                Duration.ZERO);
    }

    private static String summary(OverdueClocks overdue, String agency) {
        String each = overdue.clocks().stream()
                .map(clock -> "%s %d, the oldest since %s"
                        .formatted(clock.title(), clock.standing(), PartnershipTime.inWords(clock.oldestDueOn())))
                .collect(Collectors.joining("; "));
        return "%s, overdue with %s: %s.".formatted(overdue.title(), agency, each);
    }

    private static Evidence evidence(OverdueClocks overdue) {
        LocalDate oldest = overdue.clocks().stream()
                .map(OverdueClocks.Clock::oldestDueOn)
                .min(LocalDate::compareTo)
                .orElseThrow();
        String each = overdue.clocks().stream()
                .map(clock -> clock.clock() + " " + clock.standing())
                .collect(Collectors.joining(", "));
        return Evidence.write()
                .word("due", oldest)
                .word("clocks", each)
                .number("overdue", overdue.standing())
                .done();
    }
}
