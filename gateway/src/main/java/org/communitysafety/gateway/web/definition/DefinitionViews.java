package org.communitysafety.gateway.web.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communitysafety.contracts.PlanMeasure;
import org.communitysafety.contracts.PlanPublished;
import org.communitysafety.gateway.stream.Board;
import org.communitysafety.gateway.stream.Reference;
import org.communitysafety.gateway.web.Addresses;
import org.communitysafety.gateway.web.FactView;
import org.communitysafety.gateway.web.Figures;
import org.communitysafety.gateway.web.Table;
import org.communitysafety.gateway.web.Wording;

/** Puts what the services hold of a measure's definition into words and tables. */
@ApplicationScoped
class DefinitionViews {
    private static final String FIRST = "Written for the first time";

    private final Reference reference;
    private final ObjectMapper mapper;
    private final Changes changes;

    DefinitionViews(Reference reference, ObjectMapper mapper) {
        this.reference = reference;
        this.mapper = mapper;
        this.changes = new Changes(reference::agencyName);
    }

    DefinitionView of(String plan, Board.Definition found, Definitions.Definition held) {
        PlanMeasure measure = found.measure();
        List<Definitions.IndicatorVersion> indicator = held.indicator().items();
        JsonNode counted = indicator.isEmpty()
                ? MissingNode.getInstance()
                : indicator.get(indicator.size() - 1).definition();
        return new DefinitionView(
                measure.title(),
                found.target().title(),
                Addresses.of("/measures/" + Addresses.encoded(measure.id()), "plan", plan),
                facts(found.target(), measure, counted),
                held.asked() == null || held.asked().isEmpty() ? null : asked(held.asked(), measure),
                noneAsked(held.asked(), measure),
                planVersions(held.plan().items(), measure.id()),
                indicator.isEmpty() ? null : indicatorVersions(indicator));
    }

    private List<FactView> facts(PlanPublished.Target target, PlanMeasure measure, JsonNode counted) {
        return Stream.of(
                        fact("Numerator", or(measure.numerator(), text(counted, "numerator"))),
                        fact("Denominator", or(measure.denominator(), text(counted, "denominator"))),
                        fact("Unit", DefinitionWording.unit(measure.unit())),
                        fact("Which way is good", DefinitionWording.polarity(measure.polarity())),
                        fact("Figures", figures(measure)),
                        fact("Source", text(counted, "source")),
                        fact("Owner", agency(text(counted, "owner"))),
                        fact("Sponsor of the target", agency(target.sponsor())),
                        fact("Lead of the target", target.leadRole()),
                        fact("What the target asks for", DefinitionWording.kind(measure)),
                        fact("Baseline", baseline(measure)),
                        fact("Judged by", Wording.token(measure.judgingPeriod())),
                        fact("Work of", owners(measure)),
                        fact("Note", measure.note()),
                        fact("Note on the figure", text(counted, "note")))
                .map(each -> each.text() == null && isExpected(each.label(), measure)
                        ? new FactView(each.label(), "Not stated")
                        : each)
                .filter(each -> each.text() != null)
                .toList();
    }

    private static FactView fact(String label, String text) {
        return new FactView(label, text);
    }

    /** What every definition of a figure should have; the rest is left out where it is missing. */
    private static boolean isExpected(String label, PlanMeasure measure) {
        return measure.indicator() != null
                && List.of("Numerator", "Source", "Owner").contains(label);
    }

    private String figures(PlanMeasure measure) {
        if ("deliverable".equals(measure.kind())) {
            return "None: its owners say how it stands";
        }
        return "reported".equals(measure.source())
                ? "Reported by " + agency(measure.agency())
                : "Counted from what agencies send";
    }

    private String owners(PlanMeasure measure) {
        return measure.deliverable() == null || measure.deliverable().owners() == null
                ? null
                : measure.deliverable().owners().stream()
                        .map(reference::agencyName)
                        .collect(Collectors.joining(", "));
    }

    private static String baseline(PlanMeasure measure) {
        if (measure.baseline() == null) {
            return null;
        }
        String value = measure.baseline().value() == null
                ? "As counted"
                : Figures.of(measure.baseline().value(), measure.unit());
        return value + " in " + Wording.period(measure.baseline().period());
    }

    private static Table asked(List<Definitions.Asked> asked, PlanMeasure measure) {
        return Table.of(
                "asked",
                "What the target asks for, period by period",
                asked.stream()
                        .map(one -> Table.Row.of(
                                Table.Cell.of(Wording.period(one.period())),
                                Table.Cell.of(DefinitionWording.asked(one, measure.unit()))
                                        .raw(one.value()),
                                Table.Cell.of("Version " + one.planVersion())))
                        .toList(),
                Table.Column.text("Period"),
                Table.Column.figure("Asked for"),
                Table.Column.text("By the plan’s"));
    }

    private static String noneAsked(List<Definitions.Asked> asked, PlanMeasure measure) {
        if (asked == null) {
            return "What the target asks for cannot be shown at the moment: reporting-service does not answer.";
        }
        return "deliverable".equals(measure.kind())
                ? "Work to be done asks for no figure."
                : "The target asks for no figure yet.";
    }

    private Table planVersions(List<PlanPublished> versions, String measure) {
        List<Table.Row> rows = new ArrayList<>();
        JsonNode before = null;
        for (PlanPublished version : versions) {
            JsonNode now = inVersion(version, measure);
            String change = change(before, now);
            if (change != null) {
                rows.add(version(version.version(), version.from(), change));
            }
            before = now;
        }
        return versions("plan-versions", "Versions of the plan that changed the measure", rows);
    }

    /** Null where nothing of the measure changed. */
    private String change(JsonNode before, JsonNode now) {
        if (now.isMissingNode()) {
            return before == null || before.isMissingNode() ? null : "Left out of the plan";
        }
        if (before == null || before.isMissingNode()) {
            return FIRST;
        }
        List<String> found = changes.between(before, now);
        return found.isEmpty() ? null : String.join("; ", found);
    }

    /** The measure with what its target says of it; missing where the version does not have it. */
    private JsonNode inVersion(PlanPublished version, String measure) {
        for (PlanPublished.Target target : version.targets()) {
            for (PlanMeasure each : target.measures()) {
                if (each.id().equals(measure)) {
                    ObjectNode whole = mapper.valueToTree(each);
                    ObjectNode around = mapper.valueToTree(target);
                    around.remove(List.of("id", "measures", "title"));
                    whole.put("title of the target", target.title());
                    return whole.setAll(around);
                }
            }
        }
        return MissingNode.getInstance();
    }

    private Table indicatorVersions(List<Definitions.IndicatorVersion> versions) {
        List<Table.Row> rows = new ArrayList<>();
        JsonNode before = null;
        for (Definitions.IndicatorVersion version : versions) {
            String change = change(before, version.definition());
            String reason = version.reason() == null ? "Nothing in its words" : version.reason();
            rows.add(version(version.version(), version.from(), change == null ? reason : change));
            before = version.definition();
        }
        return versions("indicator-versions", "Versions of what is counted", rows);
    }

    private static Table.Row version(int version, String from, String change) {
        return Table.Row.of(
                Table.Cell.of("Version " + version),
                Table.Cell.of(Wording.day(from)).raw(from),
                Table.Cell.of(change));
    }

    private static Table versions(String id, String caption, List<Table.Row> rows) {
        return Table.of(
                id,
                caption,
                rows,
                Table.Column.text("Version"),
                Table.Column.text("Holds from"),
                Table.Column.text("What changed"));
    }

    private String agency(String id) {
        return id == null ? null : reference.agencyName(id);
    }

    private static String or(String first, String second) {
        return first == null ? second : first;
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText(null);
    }
}
