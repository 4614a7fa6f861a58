package org.communitysafety.gateway.web.problemplans;

import java.util.ArrayList;
import java.util.List;
import org.communitysafety.gateway.stream.Reference;
import org.communitysafety.gateway.web.FactView;
import org.communitysafety.gateway.web.Wording;

/** What a response is judged by, in words. */
final class DesignFacts {
    private DesignFacts() {}

    static List<FactView> of(ProblemPlan.Design design, Reference reference) {
        List<FactView> facts = new ArrayList<>();
        facts.add(new FactView(
                "What is counted", Wording.category(design.indicator()) + ", " + source(design, reference)));
        facts.add(new FactView("Before", span(design.before())));
        facts.add(new FactView("After", span(design.after())));
        areas(facts, "treated", design.treated(), reference);
        areas(facts, "control", design.control(), reference);
        areas(facts, "treated-displacement", design.treatedDisplacement(), reference);
        areas(facts, "control-displacement", design.controlDisplacement(), reference);
        return facts;
    }

    /** What an area is to the comparison. */
    static String group(String group) {
        return switch (group) {
            case "treated" -> "Where the response took place";
            case "control" -> "Where it did not, to compare with";
            case "treated-displacement" -> "Where the problem may have moved to";
            case "control-displacement" -> "Areas to compare those with";
            default -> Wording.token(group);
        };
    }

    static String span(ProblemPlan.Span span) {
        String from = Wording.period(span.from());
        return span.to() == null || span.to().equals(span.from()) ? from : from + " to " + Wording.period(span.to());
    }

    private static String source(ProblemPlan.Design design, Reference reference) {
        return design.agency() == null
                ? "counted from incidents"
                : "as reported by " + reference.agencyName(design.agency());
    }

    private static void areas(List<FactView> facts, String group, List<String> codes, Reference reference) {
        if (codes != null && !codes.isEmpty()) {
            facts.add(new FactView(group(group), ProblemPlansView.areas(codes, reference)));
        }
    }
}
