package org.communitysafety.gateway.web.problemplans;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communitysafety.gateway.stream.Reference;
import org.communitysafety.gateway.web.Addresses;
import org.communitysafety.gateway.web.Table;
import org.communitysafety.gateway.web.Wording;

/** Problem plans in a list. */
public record ProblemPlansView(Table table) {
    private static final int AREAS_NAMED = 3;

    static ProblemPlansView of(List<ProblemPlan> plans, String plan, Reference reference) {
        return new ProblemPlansView(Table.of(
                "problem-plans",
                "Problem plans",
                plans.stream().map(each -> row(each, plan, reference)).toList(),
                Table.Column.text("Problem plan"),
                Table.Column.text("Stage"),
                Table.Column.text("Begun"),
                Table.Column.text("Where"),
                Table.Column.text("Answers for it")));
    }

    private static Table.Row row(ProblemPlan each, String plan, Reference reference) {
        return Table.Row.of(
                Table.Cell.of(each.title()).leadingTo(address(each.problemPlan(), plan)),
                stage(each),
                Table.Cell.of(begun(each)),
                Table.Cell.of(
                        each.evaluation() == null
                                ? "Not settled yet"
                                : areas(each.evaluation().treated(), reference)),
                Table.Cell.of(reference.agencyName(each.owner())));
    }

    static String address(String problemPlan, String plan) {
        return Addresses.of("/problem-plans/" + Addresses.encoded(problemPlan), "plan", plan);
    }

    /** The last one that something is said of. */
    private static Table.Cell stage(ProblemPlan plan) {
        return plan.stages().stream()
                .filter(named -> named.stage() != null)
                .reduce((earlier, later) -> later)
                .map(named -> Table.Cell.of(named.name()).noted(dates(named.stage())))
                .orElse(Table.Cell.of("Not begun"));
    }

    /** For example {@code 1 May 2018 to 10 May 2018}; null where no day is known. */
    static String dates(ProblemPlan.Stage stage) {
        if (stage.startedOn() == null) {
            return stage.endedOn() == null ? null : "ended " + Wording.day(stage.endedOn());
        }
        return stage.endedOn() == null
                ? "since " + Wording.day(stage.startedOn())
                : Wording.day(stage.startedOn()) + " to " + Wording.day(stage.endedOn());
    }

    private static String begun(ProblemPlan plan) {
        return plan.stages().stream()
                .map(ProblemPlan.NamedStage::stage)
                .filter(Objects::nonNull)
                .map(ProblemPlan.Stage::startedOn)
                .filter(Objects::nonNull)
                .min(String::compareTo)
                .map(Wording::day)
                .orElse("Not known");
    }

    /** The first few by name. */
    static String areas(List<String> codes, Reference reference) {
        List<String> all = codes == null ? List.of() : codes;
        String named = all.stream().limit(AREAS_NAMED).map(reference::areaName).collect(Collectors.joining(", "));
        int more = all.size() - AREAS_NAMED;
        return Stream.of(named, more > 0 ? "and " + more + " more" : "")
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
