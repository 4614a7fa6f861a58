package org.communitysafety.gateway.web.alerts;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communitysafety.contracts.AlertChanged;
import org.communitysafety.gateway.stream.Reference;
import org.communitysafety.gateway.web.Addresses;
import org.communitysafety.gateway.web.FactView;
import org.communitysafety.gateway.web.Table;
import org.communitysafety.gateway.web.Wording;

/**
 * The alerts that matter to a plan, those that need somebody first.
 *
 * @param summary how many need somebody, in a sentence
 * @param open people are told of these; empty where only resolved ones are asked for
 * @param muted nobody is told of these, and why
 * @param silences in force or to come; null while the service that keeps them does not answer
 * @param done what was just done, in a sentence; empty when nothing was
 */
public record AlertsView(
        Filter filter,
        String summary,
        Table open,
        Table muted,
        List<SilenceView> silences,
        AlertForm form,
        String done) {

    /** Which alerts are shown. @param state null for every open one @param kind null for any */
    public record Filter(String state, String kind) {
        /** What there is to choose. */
        public record Option(String value, String text, boolean chosen) {}

        public boolean isOfResolved() {
            return AlertWords.RESOLVED.equals(state);
        }

        boolean shows(AlertChanged alert) {
            return (state == null || state.equals(alert.state())) && (kind == null || kind.equals(alert.kind()));
        }

        /** False where no alert can be so. */
        public boolean isKnown() {
            return (state == null || isOfResolved() || AlertWords.OPEN.contains(state))
                    && (kind == null || AlertWords.KINDS.contains(kind));
        }

        public List<Option> states() {
            Stream<Option> each = Stream.concat(AlertWords.OPEN.stream(), Stream.of(AlertWords.RESOLVED))
                    .map(name -> new Option(name, AlertWords.state(name), name.equals(state)));
            return Stream.concat(Stream.of(new Option("", "Every open one", state == null)), each)
                    .toList();
        }

        public List<Option> kinds() {
            Stream<Option> each =
                    AlertWords.KINDS.stream().map(name -> new Option(name, AlertWords.kind(name), name.equals(kind)));
            return Stream.concat(Stream.of(new Option("", "Any", kind == null)), each)
                    .toList();
        }
    }

    /** A silence. @param which alerts it is about, in words */
    public record SilenceView(String id, String which, String comment, String author, String lasts) {
        static SilenceView of(Silences.Silence silence, Reference reference) {
            String until = "until " + Wording.moment(silence.endsAt());
            return new SilenceView(
                    silence.id(),
                    silence.matchers().inWords(reference),
                    silence.comment(),
                    silence.author(),
                    "pending".equals(silence.state())
                            ? "from " + Wording.moment(silence.startsAt()) + " " + until
                            : until);
        }
    }

    /** @param silences those that matter to the plan; null where they are not known */
    static AlertsView of(
            List<AlertChanged> alerts,
            Silences silences,
            Filter filter,
            String plan,
            Reference reference,
            AlertForm form,
            String done) {
        List<AlertChanged> told =
                alerts.stream().filter(alert -> alert.muted() == null).toList();
        List<AlertChanged> muted =
                alerts.stream().filter(alert -> alert.muted() != null).toList();
        return new AlertsView(
                filter,
                summary(told, muted.size()),
                table("open", "Open alerts", ordered(told.stream().filter(filter::shows)), plan),
                mutedTable(ordered(muted.stream().filter(filter::shows)), silences, plan),
                silences == null
                        ? null
                        : silences.items().stream()
                                .map(silence -> SilenceView.of(silence, reference))
                                .toList(),
                form,
                done);
    }

    /** Each state with what it means. */
    public List<FactView> meanings() {
        return AlertWords.meanings();
    }

    /** Those that are over, in the order in which they are given. */
    static Table resolved(List<AlertChanged> alerts, String plan) {
        return table("resolved", "Resolved alerts", alerts.stream(), plan);
    }

    private static String summary(List<AlertChanged> told, int muted) {
        long firing = count(told, "FIRING");
        String first = firing == 0
                ? "Nothing is firing that nobody has taken on."
                : firing == 1
                        ? "1 alert is firing and nobody has taken it on."
                        : firing + " alerts are firing and nobody has taken them on.";
        String others = Stream.of("ACKNOWLEDGED", "PENDING", "STALE")
                .filter(state -> count(told, state) > 0)
                .map(state -> count(told, state) + " " + Wording.token(state))
                .collect(Collectors.joining(", "));
        return first
                + (others.isEmpty() ? "" : " Besides: " + others + ".")
                + (muted == 0 ? "" : " Nobody is told of " + muted + " more.");
    }

    private static long count(List<AlertChanged> alerts, String state) {
        return alerts.stream().filter(alert -> state.equals(alert.state())).count();
    }

    private static Table table(String id, String caption, Stream<AlertChanged> alerts, String plan) {
        return Table.of(
                id,
                caption,
                alerts.map(alert -> Table.Row.of(what(alert, plan), kind(alert), state(alert), since(alert)))
                        .toList(),
                Table.Column.text("Alert"),
                Table.Column.text("Kind"),
                Table.Column.text("State"),
                Table.Column.text("Since (UK time)"));
    }

    private static Table mutedTable(Stream<AlertChanged> alerts, Silences silences, String plan) {
        return Table.of(
                "muted",
                "Muted alerts",
                alerts.map(alert -> Table.Row.of(
                                what(alert, plan),
                                MutedBy.of(alert, silences, plan).cell(),
                                kind(alert),
                                state(alert),
                                since(alert)))
                        .toList(),
                Table.Column.text("Alert"),
                Table.Column.text("Why nobody is told"),
                Table.Column.text("Kind"),
                Table.Column.text("State"),
                Table.Column.text("Since (UK time)"));
    }

    /** The newest of each state first. */
    private static Stream<AlertChanged> ordered(Stream<AlertChanged> alerts) {
        return alerts.sorted(Comparator.<AlertChanged>comparingInt(alert -> AlertWords.OPEN.indexOf(alert.state()))
                .thenComparing(AlertChanged::since, Comparator.nullsLast(Comparator.reverseOrder())));
    }

    private static Table.Cell what(AlertChanged alert, String plan) {
        return Table.Cell.of(alert.summary()).leadingTo(address(alert.id(), plan));
    }

    static String address(String alert, String plan) {
        return Addresses.of("/alerts/" + Addresses.encoded(alert), "plan", plan);
    }

    private static Table.Cell kind(AlertChanged alert) {
        return Table.Cell.of(AlertWords.kind(alert.kind()));
    }

    private static Table.Cell state(AlertChanged alert) {
        return Table.Cell.of(AlertWords.state(alert.state()));
    }

    private static Table.Cell since(AlertChanged alert) {
        return alert.since() == null
                ? Table.Cell.of("Not known")
                : Table.Cell.of(Wording.moment(
                                OffsetDateTime.parse(alert.since()).toInstant()))
                        .raw(alert.since());
    }
}
