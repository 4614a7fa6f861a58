package org.communitysafety.reporting.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.communitysafety.reporting.domain.AlertRule;
import org.communitysafety.reporting.domain.Finding;
import org.communitysafety.reporting.domain.ValueKey.Cell;

/** Sets the rules that people make, and looks at what they say of the figures. */
@ApplicationScoped
public class WatchRules {
    private final Transactions transactions;
    private final AlertRules rules;
    private final RuleFindings findings;
    private final Statuses statuses;
    private final AlertDesk desk;
    private final Clock clock;

    WatchRules(
            Transactions transactions,
            AlertRules rules,
            RuleFindings findings,
            Statuses statuses,
            AlertDesk desk,
            Clock clock) {
        this.transactions = transactions;
        this.rules = rules;
        this.findings = findings;
        this.statuses = statuses;
        this.desk = desk;
        this.clock = clock;
    }

    /** What came of a rule. */
    public record Outcome(AlertRule rule, boolean created) {}

    public List<AlertRule> current() {
        return rules.current();
    }

    public Optional<AlertRule> find(String id) {
        return rules.find(id);
    }

    /** A change is a new version; the same again is nothing. What it says of the figures at hand is told at once. */
    public Outcome put(AlertRule rule, String by) {
        return transactions.call(() -> {
            statuses.judgeAlone();
            Optional<AlertRule> known = rules.find(rule.id());
            if (known.filter(before -> before.equals(rule.withVersion(before.version())))
                    .isPresent()) {
                return new Outcome(known.get(), false);
            }
            AlertRule next = rule.withVersion(rules.newestVersion(rule.id()) + 1);
            Instant at = clock.instant();
            rules.keep(next, by, at);
            List<Finding> found = next.enabled() ? findings.of(next) : List.of();
            known.ifPresent(before -> desk.endOthers(before.keyPrefix(), found, by, at));
            found.forEach(finding -> desk.move(finding, at));
            return new Outcome(next, known.isEmpty());
        });
    }

    /** Ends its alerts; false when there is none. */
    public boolean remove(String id, String by) {
        return transactions.call(() -> {
            statuses.judgeAlone();
            Optional<AlertRule> known = rules.find(id);
            known.ifPresent(rule -> {
                Instant at = clock.instant();
                rules.remove(id, by, at);
                desk.endOthers(rule.keyPrefix(), List.of(), by, at);
            });
            return known.isPresent();
        });
    }

    /** Looks again at every rule. Call inside a transaction. */
    void lookAgain() {
        Instant at = clock.instant();
        rules.current().stream().filter(AlertRule::enabled).forEach(rule -> findings.of(rule)
                .forEach(finding -> desk.move(finding, at)));
    }

    /** The identifiers of the indicators that a rule can watch. */
    public SortedSet<String> indicators() {
        return findings.indicators();
    }

    /** Looks again at each rule that reads one of these cells. Call inside a transaction. */
    void touchedBy(Set<Cell> cells) {
        Instant at = clock.instant();
        rules.current().stream()
                .filter(rule -> rule.enabled() && findings.reads(rule, cells))
                .forEach(rule -> findings.of(rule).forEach(finding -> desk.move(finding, at)));
    }
}
