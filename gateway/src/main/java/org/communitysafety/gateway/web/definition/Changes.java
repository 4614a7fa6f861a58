package org.communitysafety.gateway.web.definition;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.communitysafety.gateway.web.Wording;

/** What differs between two versions of the same thing, in words. */
final class Changes {
    /** Every version has others of these. */
    private static final Set<String> OF_EVERY_VERSION = Set.of("version", "from");

    /** What is written in tokens: everything else in text is somebody's own words. */
    private static final Map<String, UnaryOperator<String>> IN_TOKENS = Map.ofEntries(
            Map.entry("kind", DefinitionWording::kindOfTarget),
            Map.entry("unit", DefinitionWording::unit),
            Map.entry("polarity", DefinitionWording::polarity),
            Map.entry("source", Changes::source),
            Map.entry("judgingPeriod", Wording::token),
            Map.entry("state", Wording::token),
            Map.entry("reading", Wording::token),
            Map.entry("trajectory", Wording::token),
            Map.entry("mode", Wording::token),
            Map.entry("rollUp", Wording::token),
            Map.entry("by", Wording::token),
            Map.entry("relation", Wording::token),
            Map.entry("repeatOf", Wording::token));

    private static final Map<String, UnaryOperator<String>> IN_TIME = Map.of(
            "assessedFrom", Wording::day, "assessedTo", Wording::day, "due", Wording::day, "period", Wording::period);

    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("kind", "kind of target"),
            Map.entry("percent", "change asked for, in per cent"),
            Map.entry("toleranceRelative", "tolerance"),
            Map.entry("toleranceAbsolute", "tolerance"),
            Map.entry("judgingPeriod", "periods judged"),
            Map.entry("assessedFrom", "first day judged"),
            Map.entry("assessedTo", "last day judged"),
            Map.entry("agency", "who reports it"),
            Map.entry("selections", "what is counted"),
            Map.entry("by", "date that decides the month"),
            Map.entry("leadRole", "leading role"),
            Map.entry("rollUp", "how its measures make one colour"),
            Map.entry("alsoIn", "other plans it belongs to"));

    private static final Set<String> AGENCIES = Set.of("agency", "owner", "sponsor");

    private final UnaryOperator<String> agencyNames;

    /** @param agencyNames of their identifiers */
    Changes(UnaryOperator<String> agencyNames) {
        this.agencyNames = agencyNames;
    }

    /** Each with what it was and what it is; empty where nothing differs. */
    List<String> between(JsonNode before, JsonNode after) {
        List<String> changes = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        before.fieldNames().forEachRemaining(names::add);
        after.fieldNames().forEachRemaining(names::add);
        names.removeAll(OF_EVERY_VERSION);
        for (String name : names) {
            collect(name, before.path(name), after.path(name), changes);
        }
        return changes;
    }

    private void collect(String name, JsonNode before, JsonNode after, List<String> changes) {
        if (isNothing(before) && isNothing(after) || before.equals(after)) {
            return;
        }
        String label = label(name);
        if (before.isObject() && after.isObject()) {
            between(before, after).forEach(change -> changes.add(label + ", " + change));
        } else if (before.isContainerNode() || after.isContainerNode()) {
            changes.add(label + " changed");
        } else if (!words(name, before).equals(words(name, after))) {
            changes.add(label + ": " + words(name, before) + " became " + words(name, after));
        }
    }

    private static boolean isNothing(JsonNode node) {
        return node.isMissingNode() || node.isNull() || node.isContainerNode() && node.isEmpty();
    }

    private String words(String name, JsonNode value) {
        if (isNothing(value)) {
            return "nothing";
        }
        if (value.isNumber()) {
            return new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.UK))
                    .format(value.decimalValue());
        }
        String text = value.asText();
        if (AGENCIES.contains(name)) {
            return agencyNames.apply(text);
        }
        return IN_TIME.containsKey(name)
                ? IN_TIME.get(name).apply(text)
                : "“" + IN_TOKENS.getOrDefault(name, UnaryOperator.identity()).apply(text) + "”";
    }

    /** Of a measure a token; of an indicator the document that it is from. */
    private static String source(String source) {
        return Set.of("reported", "events").contains(source) ? Wording.source(source) : source;
    }

    private static String label(String name) {
        return LABELS.getOrDefault(name, name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.UK));
    }
}
