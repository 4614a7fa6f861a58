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

/** What differs between two versions of the same thing, in words. */
final class Changes {
    /** Every version has others of these. */
    private static final Set<String> OF_EVERY_VERSION = Set.of("version", "from");

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

    private Changes() {}

    /** Each with what it was and what it is; empty where nothing differs. */
    static List<String> between(JsonNode before, JsonNode after) {
        List<String> changes = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        before.fieldNames().forEachRemaining(names::add);
        after.fieldNames().forEachRemaining(names::add);
        names.removeAll(OF_EVERY_VERSION);
        for (String name : names) {
            collect(label(name), before.path(name), after.path(name), changes);
        }
        return changes;
    }

    private static void collect(String label, JsonNode before, JsonNode after, List<String> changes) {
        if (isNothing(before) && isNothing(after) || before.equals(after)) {
            return;
        }
        if (before.isObject() && after.isObject()) {
            between(before, after).forEach(change -> changes.add(label + ", " + change));
        } else if (before.isContainerNode() || after.isContainerNode()) {
            changes.add(label + " changed");
        } else if (!words(before).equals(words(after))) {
            changes.add(label + ": " + words(before) + " became " + words(after));
        }
    }

    private static boolean isNothing(JsonNode node) {
        return node.isMissingNode() || node.isNull() || node.isContainerNode() && node.isEmpty();
    }

    private static String words(JsonNode value) {
        if (isNothing(value)) {
            return "nothing";
        }
        return value.isNumber()
                ? new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.UK))
                        .format(value.decimalValue())
                : "“" + value.asText() + "”";
    }

    private static String label(String name) {
        return LABELS.getOrDefault(name, name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.UK));
    }
}
