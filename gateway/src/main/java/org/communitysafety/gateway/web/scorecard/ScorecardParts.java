package org.communitysafety.gateway.web.scorecard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communitysafety.contracts.PlanPublished;
import org.communitysafety.gateway.routing.Reply;
import org.communitysafety.gateway.stream.Board;
import org.communitysafety.gateway.web.scorecard.QuestionView.Choice;

/** The parts of a plan's scorecard that a reader can choose: the measures of a priority, or those of an area. */
final class ScorecardParts {
    private final Board board;
    private final Map<String, String> priorities;
    private final Map<String, String> areas;

    ScorecardParts(Board board) {
        this.board = board;
        this.priorities = new LinkedHashMap<>();
        this.areas = new LinkedHashMap<>();
        Map<String, String> titles = titles();
        Stream.concat(titles.keySet().stream(), Stream.of(ScorecardQuestion.NO_PRIORITY))
                .filter(id ->
                        board.rows().stream().anyMatch(row -> priorityOf(row).equals(id)))
                .forEach(id -> priorities.put(id, titles.getOrDefault(id, "No priority")));
        board.rows().forEach(row -> areas.putIfAbsent(ownerOf(row).area(), nameOfArea(ownerOf(row))));
    }

    /** In the order of the plan; what belongs to none comes last. */
    List<Choice> priorities(ScorecardQuestion asked) {
        return choices(priorities, asked.priority());
    }

    /** More than one where plans of other areas share targets with this one. */
    List<Choice> areas(ScorecardQuestion asked) {
        return choices(areas, asked.area());
    }

    List<Reply.Fault> faults(ScorecardQuestion asked) {
        return Stream.of(
                        fault("priority", asked.priority(), priorities, "a priority of this plan"),
                        fault("area", asked.area(), areas, "an area of this plan"))
                .flatMap(Optional::stream)
                .toList();
    }

    List<Board.Row> rows(ScorecardQuestion asked) {
        return board.rows().stream()
                .filter(row -> asked.priority() == null || asked.priority().equals(priorityOf(row)))
                .filter(row ->
                        asked.area() == null || asked.area().equals(ownerOf(row).area()))
                .toList();
    }

    /** Null where everything is asked for. */
    String inWords(ScorecardQuestion asked) {
        String words = Stream.of(priorities.get(asked.priority()), areas.get(asked.area()))
                .filter(title -> title != null)
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? null : words;
    }

    /** The plans whose statuses are on the page. */
    List<String> plans() {
        return Stream.concat(
                        Stream.of(board.plan().plan()),
                        board.rows().stream().map(row -> ownerOf(row).plan()))
                .distinct()
                .toList();
    }

    private Map<String, String> titles() {
        Map<String, String> titles = new LinkedHashMap<>();
        Stream.concat(Stream.of(board.plan()), board.rows().stream().map(this::ownerOf))
                .filter(plan -> plan.priorities() != null)
                .flatMap(plan -> plan.priorities().stream())
                .forEach(priority -> titles.putIfAbsent(priority.id(), priority.title()));
        board.rows().forEach(row -> titles.putIfAbsent(priorityOf(row), priorityOf(row)));
        titles.remove(ScorecardQuestion.NO_PRIORITY);
        return titles;
    }

    private static String priorityOf(Board.Row row) {
        String priority = row.definition()
                .map(Board.Definition::target)
                .map(PlanPublished.Target::priority)
                .orElse(row.item().priority());
        return priority == null ? ScorecardQuestion.NO_PRIORITY : priority;
    }

    private PlanPublished ownerOf(Board.Row row) {
        return row.definition().map(Board.Definition::owner).orElse(board.plan());
    }

    private static String nameOfArea(PlanPublished plan) {
        return plan.areaName() == null ? plan.area() : plan.areaName();
    }

    private static List<Choice> choices(Map<String, String> titles, String chosen) {
        return titles.entrySet().stream()
                .map(each ->
                        new Choice(each.getKey(), each.getValue(), each.getKey().equals(chosen)))
                .toList();
    }

    private static Optional<Reply.Fault> fault(
            String parameter, String asked, Map<String, String> known, String right) {
        return asked == null || known.containsKey(asked)
                ? Optional.empty()
                : Optional.of(new Reply.Fault(
                        parameter, "unknown-" + parameter, "Choose " + right + ": there is no “" + asked + "”"));
    }
}
