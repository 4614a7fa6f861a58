package org.communitysafety.gateway.web.alerts;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.communitysafety.contracts.AlertChanged;
import org.communitysafety.gateway.web.FactView;
import org.communitysafety.gateway.web.Wording;

/** States, kinds and reasons of alerts in the words of the duty room. */
final class AlertWords {
    /** Open ones, in the order in which they need somebody. */
    static final List<String> OPEN = List.of("FIRING", "ACKNOWLEDGED", "PENDING", "STALE");

    static final String RESOLVED = "RESOLVED";

    static final List<String> KINDS = List.of(
            "target-status",
            "signal",
            "milestone",
            "deliverable",
            "threshold",
            "cluster",
            "equality",
            "feed",
            "overdue");

    private static final Map<String, String> MEANINGS = Map.of(
            "FIRING",
            "It stands, and nobody has taken it on.",
            "ACKNOWLEDGED",
            "Somebody has taken it on. It stays open until its figures end it.",
            "PENDING",
            "It may come, and is not sure enough to fire yet.",
            "STALE",
            "Its figures no longer arrive, so nobody can say whether it still stands.",
            RESOLVED,
            "It is over.");

    private static final Map<String, String> REASONS = Map.ofEntries(
            Map.entry("status-worsened", "The colour got worse, by more than ordinary variation"),
            Map.entry("signal-began", "The monthly figures left what the months before foretell"),
            Map.entry("limit-reached", "A figure reached the limit set for it"),
            Map.entry("due-soon", "The day on which it is due is near"),
            Map.entry("date-passed", "The day on which it was due passed"),
            Map.entry("confirmed", "It held for as long as is asked for"),
            Map.entry("did-not-last", "It was gone before it was confirmed"),
            Map.entry("clean-observations", "Enough periods in a row were in order"),
            Map.entry("new-level", "The figures have stayed where they moved; later ones are judged from there"),
            Map.entry("assured", "Green, and better by more than ordinary variation"),
            Map.entry("corrected", "A correction took away what had raised it"),
            Map.entry("achieved", "What was due is done"),
            Map.entry("nothing-overdue", "Nothing is overdue any more"),
            Map.entry("data-stopped", "The figures no longer arrive, or are not whole"),
            Map.entry("data-returned", "The figures arrive again and still say the same"),
            Map.entry("acknowledged", "Somebody took it on"),
            Map.entry("no-longer-judged", "The plan no longer has it"),
            Map.entry("rule-changed", "The rule was changed, switched off or removed"));

    private static final Map<String, String> RULES = Map.of(
            "worse-and-signal", "Worse, by more than ordinary variation",
            "milestone-missed", "A milestone is missed",
            "deliverable-overdue", "Work is not done by its day",
            "feed-silent", "What an agency sends stops or is not whole",
            "clock-overdue", "A clock of a referral runs out");

    private AlertWords() {}

    /** {@code Firing}. */
    static String state(String state) {
        return capital(Wording.token(state));
    }

    static String meaning(String state) {
        return MEANINGS.getOrDefault(state, "");
    }

    static List<FactView> meanings() {
        return Stream.concat(OPEN.stream(), Stream.of(RESOLVED))
                .map(state -> new FactView(state(state), meaning(state)))
                .toList();
    }

    static String kind(String kind) {
        return kind == null ? "Alert" : capital(Wording.token(kind));
    }

    /** Null where none was said. */
    static String reason(String reason) {
        return reason == null ? null : REASONS.getOrDefault(reason, capital(Wording.token(reason)));
    }

    /** What a rule looks for, with the identifier by which it is set and documented. */
    static String rule(AlertChanged.Rule rule) {
        String version = "version " + rule.version();
        String[] made = rule.id().split(":", 2);
        if (made.length == 2) {
            return kind(made[0]) + " rule " + made[1] + ", " + version;
        }
        String words = RULES.get(rule.id());
        return words == null ? rule.id() + ", " + version : words + " (" + rule.id() + ", " + version + ")";
    }

    /** Who did something: people by their names, the platform by what it is. */
    static String actor(String by) {
        return "platform".equals(by) ? "the platform" : by;
    }

    private static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }
}
