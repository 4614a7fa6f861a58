package org.communitysafety.incident.messaging;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.communitysafety.contracts.PathwayPublished;
import org.communitysafety.incident.domain.Pathway;
import org.communitysafety.kit.events.MalformedRecordException;
import org.communitysafety.vocabulary.AgencyId;

/** Records of the topic {@code pathways} as what steps are judged by: the one way from that contract inwards. */
final class PathwayRecord {
    private PathwayRecord() {}

    /** @throws MalformedRecordException when it lacks what steps are judged by */
    static Pathway of(PathwayPublished data) throws MalformedRecordException {
        if (!AgencyId.isWellFormed(data.pathway())) {
            throw new MalformedRecordException("malformed-pathway", "pathway is no identifier");
        }
        required("purpose", data.purpose());
        Map<String, Pathway.Step> steps = new LinkedHashMap<>();
        for (PathwayPublished.Step step : orNone(data.steps())) {
            required("steps", step.step());
            steps.put(step.step(), new Pathway.Step(List.copyOf(orNone(step.takenBy()))));
        }
        if (steps.isEmpty()) {
            throw new MalformedRecordException("missing-field", "a pathway has steps");
        }
        return new Pathway(
                data.pathway(),
                data.purpose(),
                data.panel(),
                steps,
                reasons(orNone(data.reasons())),
                themes(orNone(data.themes())),
                attributes(orNone(data.attributes())),
                linkage(data.linkage()),
                purposes(data));
    }

    private static Set<String> purposes(PathwayPublished data) throws MalformedRecordException {
        Set<String> purposes = new TreeSet<>(orNone(data.formerPurposes()));
        purposes.add(data.purpose());
        if (data.linkage() != null) {
            purposes.add(data.linkage().purpose());
        }
        for (String purpose : purposes) {
            required("formerPurposes", purpose);
        }
        return purposes;
    }

    private static Map<String, Set<String>> reasons(List<PathwayPublished.Reason> sent)
            throws MalformedRecordException {
        Map<String, Set<String>> reasons = new LinkedHashMap<>();
        for (PathwayPublished.Reason reason : sent) {
            required("reasons", reason.reason());
            reasons.put(reason.reason(), new TreeSet<>(orNone(reason.steps())));
        }
        return reasons;
    }

    private static Set<String> themes(List<PathwayPublished.Theme> sent) throws MalformedRecordException {
        Set<String> themes = new TreeSet<>();
        for (PathwayPublished.Theme theme : sent) {
            required("themes", theme.theme());
            themes.add(theme.theme());
        }
        return themes;
    }

    private static Map<String, List<String>> attributes(List<PathwayPublished.Attribute> sent)
            throws MalformedRecordException {
        Map<String, List<String>> attributes = new LinkedHashMap<>();
        for (PathwayPublished.Attribute attribute : sent) {
            required("attributes", attribute.attribute());
            attributes.put(attribute.attribute(), List.copyOf(orNone(attribute.values())));
        }
        return attributes;
    }

    private static Pathway.Linkage linkage(PathwayPublished.Linkage sent) throws MalformedRecordException {
        if (sent == null) {
            return null;
        }
        required("linkage", sent.purpose());
        return new Pathway.Linkage(sent.person(), sent.otherPerson(), sent.acrossAgencies(), sent.purpose());
    }

    /** A line feed would let one purpose pass for another: they are joined by it to derive a key. */
    private static void required(String name, String token) throws MalformedRecordException {
        if (token == null || token.isBlank() || token.indexOf('\n') >= 0) {
            throw new MalformedRecordException("missing-field", name + " lacks a token");
        }
    }

    private static <T> List<T> orNone(Collection<T> sent) {
        return sent == null ? List.of() : sent.stream().filter(Objects::nonNull).toList();
    }
}
