package org.communitysafety.gateway.web.referrals;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communitysafety.contracts.PathwayPublished;
import org.communitysafety.gateway.web.Table;
import org.communitysafety.gateway.web.Table.Cell;
import org.communitysafety.gateway.web.Table.Column;
import org.communitysafety.gateway.web.Table.Row;
import org.communitysafety.gateway.web.Wording;

/**
 * Single referrals of a pathway, or what cannot have been so of them; without the persons they are about.
 *
 * @param findings whether these are findings
 * @param asked what is listed
 * @param next address of the next page; null on the last
 */
public record RecordsView(
        String title, String path, boolean findings, Asked asked, Table table, String next, String pathway) {

    public String heading() {
        return title + (findings ? ": what cannot have been so" : ": single referrals");
    }

    /** @param state null for any */
    public record Asked(String state, boolean overdue) {
        /** What may be asked for, each with its word. */
        public List<Choice> states() {
            return Stream.of("", "made", "accepted", "active", "left", "refused", "closed", "unopened")
                    .map(token -> new Choice(token, STATES.get(token), token.equals(state == null ? "" : state)))
                    .toList();
        }
    }

    /** An entry to choose. */
    public record Choice(String token, String word, boolean chosen) {}

    /** What the service answers of single referrals. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Lives(List<Life> items, String next) {}

    /** One referral. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Life(
            String agency,
            String reference,
            String state,
            String openedOn,
            String lastOn,
            String referrer,
            String receiver,
            String theme,
            String reason,
            List<Clock> clocks,
            List<Finding> findings) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Clock(String title, String dueOn, String state, String answerable) {}

    /** What the service answers of findings. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Findings(List<Finding> items, String next) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Finding(String code, String detail, String agency, String reference) {}

    private static final Map<String, String> STATES = Map.of(
            "", "Any",
            "unopened", "Not made yet",
            "made", "Made",
            "accepted", "Taken on",
            "active", "Acted on",
            "left", "Left the cohort",
            "refused", "Declined",
            "closed", "Closed");

    static Table referrals(PathwayPublished pathway, List<Life> lives, UnaryOperator<String> names) {
        Map<String, String> themes = pathway.themes().stream()
                .collect(Collectors.toMap(PathwayPublished.Theme::theme, PathwayPublished.Theme::title));
        Map<String, String> reasons = pathway.reasons().stream()
                .collect(Collectors.toMap(PathwayPublished.Reason::reason, PathwayPublished.Reason::title));
        List<Row> rows = lives.stream()
                .map(life -> Row.of(
                        Cell.of(life.reference()),
                        Cell.of(names.apply(life.agency())),
                        Cell.of(STATES.getOrDefault(life.state(), life.state()))
                                .noted(
                                        life.reason() == null
                                                ? null
                                                : reasons.getOrDefault(life.reason(), life.reason())),
                        Cell.of(life.openedOn() == null ? "Not known" : Wording.day(life.openedOn())),
                        Cell.of(Wording.day(life.lastOn())),
                        Cell.of(life.receiver() == null ? "Nobody named" : names.apply(life.receiver())),
                        Cell.of(life.theme() == null ? "Not said" : themes.getOrDefault(life.theme(), life.theme())),
                        Cell.of(clocks(life, names)),
                        Cell.of(findings(life))))
                .toList();
        return Table.of(
                "records",
                "Single referrals",
                rows,
                Column.text("Reference"),
                Column.text("Agency"),
                Column.text("State"),
                Column.text("Made on"),
                Column.text("Last step"),
                Column.text("To whom"),
                Column.text("Theme"),
                Column.text("Overdue"),
                Column.text("Findings"));
    }

    private static String clocks(Life life, UnaryOperator<String> names) {
        String overdue = life.clocks().stream()
                .filter(clock -> "overdue".equals(clock.state()))
                .map(clock -> clock.title() + ", due " + Wording.day(clock.dueOn()) + ", with "
                        + names.apply(clock.answerable()))
                .collect(Collectors.joining("; "));
        return overdue.isEmpty() ? "Nothing" : overdue;
    }

    private static String findings(Life life) {
        String found = life.findings().stream().map(Finding::detail).collect(Collectors.joining("; "));
        return found.isEmpty() ? "None" : found;
    }

    static Table findings(List<Finding> findings, UnaryOperator<String> names) {
        List<Row> rows = findings.stream()
                .map(finding -> Row.of(
                        Cell.of(finding.reference()),
                        Cell.of(names.apply(finding.agency())),
                        Cell.of(Wording.token(finding.code())),
                        Cell.of(finding.detail())))
                .toList();
        return Table.of(
                "records",
                "What cannot have been so",
                rows,
                Column.text("Reference"),
                Column.text("Agency that puts it right"),
                Column.text("What is wrong"),
                Column.text("What was sent"));
    }

    /** The cursor of the next page in the service's own address for it; null on the last. */
    static String cursor(String next) {
        if (next == null) {
            return null;
        }
        return Stream.of(URI.create(next).getQuery().split("&"))
                .filter(pair -> pair.startsWith("cursor="))
                .map(pair -> pair.substring("cursor=".length()))
                .findFirst()
                .orElse(null);
    }
}
