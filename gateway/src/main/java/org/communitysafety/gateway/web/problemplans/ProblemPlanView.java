package org.communitysafety.gateway.web.problemplans;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.communitysafety.contracts.AlertChanged;
import org.communitysafety.gateway.stream.Reference;
import org.communitysafety.gateway.web.Addresses;
import org.communitysafety.gateway.web.FactView;
import org.communitysafety.gateway.web.Table;
import org.communitysafety.gateway.web.Wording;

/**
 * One problem plan.
 *
 * @param evaluation where what the figures say of it can be read
 * @param design what it is judged by; empty until that is settled
 * @param alerts open ones on the same figures in its areas
 * @param notes what people wrote of these figures; null while the service that keeps it does not answer
 * @param versions the newest first
 */
public record ProblemPlanView(
        String title,
        String owner,
        String holds,
        String source,
        String evaluation,
        List<StageView> stages,
        List<FactView> design,
        List<AlertLink> alerts,
        List<String> notes,
        Table versions) {

    /** @param dates null where no day is known @param text what is said of it, or that nothing is */
    public record StageView(String name, String dates, String text) {
        static StageView of(ProblemPlan.NamedStage named) {
            ProblemPlan.Stage stage = named.stage();
            return new StageView(
                    named.name(),
                    stage == null ? null : ProblemPlansView.dates(stage),
                    stage == null || stage.text() == null ? "Nothing is said of it yet." : stage.text());
        }
    }

    /** An alert that may matter. */
    public record AlertLink(String address, String summary, String state) {}

    /** What people wrote of a series, as reporting-service answers it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Annotations(List<Annotation> items) {}

    /** @param area null for every area */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Annotation(String area, String on, String kind, String title) {
        private String inWords() {
            String what =
                    switch (kind) {
                        case "recording-break" -> "counting changed";
                        case "re-base" -> "a new level";
                        default -> kind;
                    };
            return Wording.day(on) + ", " + what + ": " + title;
        }
    }

    /** For a list of pages. */
    public String heading() {
        return "Problem plan: " + title;
    }

    /**
     * @param versions oldest first, the last one is the plan as it holds
     * @param alerts those of the partnership's plan
     * @param annotations of the indicator; null while they are not known
     */
    static ProblemPlanView of(
            List<ProblemPlan> versions,
            String plan,
            List<AlertChanged> alerts,
            Annotations annotations,
            Reference reference) {
        ProblemPlan current = versions.get(versions.size() - 1);
        ProblemPlan.Design design = current.evaluation();
        return new ProblemPlanView(
                current.title(),
                reference.agencyName(current.owner()),
                "Version %d, which holds from %s".formatted(current.version(), Wording.day(current.from())),
                current.source(),
                Addresses.of(
                        "/problem-plans/" + Addresses.encoded(current.problemPlan()) + "/evaluation", "plan", plan),
                current.stages().stream().map(StageView::of).toList(),
                design == null ? List.of() : DesignFacts.of(design, reference),
                design == null ? List.of() : linked(alerts, design, plan),
                design == null ? List.of() : notes(annotations, design),
                versions(versions));
    }

    private static List<AlertLink> linked(List<AlertChanged> alerts, ProblemPlan.Design design, String plan) {
        return alerts.stream()
                .filter(alert -> alert.subject() != null
                        && design.indicator().equals(alert.subject().indicator())
                        && design.areas().contains(alert.area()))
                .map(alert -> new AlertLink(
                        Addresses.of("/alerts/" + Addresses.encoded(alert.id()), "plan", plan),
                        alert.summary(),
                        Wording.token(alert.state())))
                .toList();
    }

    private static List<String> notes(Annotations annotations, ProblemPlan.Design design) {
        if (annotations == null || annotations.items() == null) {
            return null;
        }
        Set<String> areas = Set.copyOf(design.areas());
        return annotations.items().stream()
                .filter(note -> note.area() == null || areas.contains(note.area()))
                .map(Annotation::inWords)
                .toList();
    }

    private static Table versions(List<ProblemPlan> versions) {
        List<ProblemPlan> newestFirst = new ArrayList<>(versions);
        Collections.reverse(newestFirst);
        return Table.of(
                "versions",
                "Versions of the problem plan",
                newestFirst.stream()
                        .map(version -> Table.Row.of(
                                Table.Cell.of("Version " + version.version()),
                                Table.Cell.of(Wording.day(version.from())).raw(version.from()),
                                Table.Cell.of(version.title()),
                                Table.Cell.of(version.evaluation() == null ? "Not settled" : "Settled")))
                        .toList(),
                Table.Column.text("Version"),
                Table.Column.text("Holds from"),
                Table.Column.text("Title"),
                Table.Column.text("What it is judged by"));
    }
}
