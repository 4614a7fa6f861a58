package org.communitysafety.e2e.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.communitysafety.e2e.harness.Api;

/**
 * What an agency tells of a referral, each referral about a person of its own.
 *
 * @param type of the event, without what all types begin with
 */
public record ReferralStep(String id, String type, Map<String, Object> data) {
    /** How every pseudonym begins; no answer may contain it. */
    public static final String PERSON = "person-of-testville-";

    private static final String TAKEN = "referral.step.v1";
    private static final String CANCELLED = "referral.step.cancelled.v1";
    private static final String RECORDED_LATER = "2020-01-01T09:00:00Z";
    private static final List<String> COLUMNS =
            List.of("reference", "agency", "pathway", "step", "at", "person", "theme", "reason");

    public static ReferralStep taken(String agency, String pathway, String reference, String step, String at) {
        Map<String, Object> data = new TreeMap<>();
        data.put("agency", agency);
        data.put("reference", reference);
        data.put("pathway", pathway);
        data.put("step", step);
        data.put("at", at);
        data.put("person", PERSON + reference);
        return new ReferralStep(reference + "-" + step, TAKEN, data);
    }

    public ReferralStep with(String member, Object value) {
        Map<String, Object> more = new TreeMap<>(data);
        more.put(member, value);
        return new ReferralStep(id, type, more);
    }

    /** Says that this was another step. */
    public ReferralStep corrected(String step) {
        ReferralStep right = with("step", step).with("corrects", id);
        return new ReferralStep(id + "-corrected", TAKEN, right.data());
    }

    /** Says that this was never taken. */
    public ReferralStep cancelled() {
        Map<String, Object> what = Map.of(
                "agency",
                data.get("agency"),
                "reference",
                data.get("reference"),
                "corrects",
                id,
                "reason",
                "recorded-in-error");
        return new ReferralStep(id + "-cancelled", CANCELLED, what);
    }

    public String bare() {
        return Api.json(data);
    }

    public String cloudEvent() {
        Map<String, Object> event = new TreeMap<>();
        event.put("specversion", "1.0");
        event.put("type", "org.communitysafety." + type);
        event.put("source", "/agencies/" + data.get("agency"));
        event.put("id", id);
        event.put("data", data);
        if (data.containsKey("corrects")) {
            event.put("recordedtime", RECORDED_LATER);
        }
        return Api.json(event);
    }

    /** A whole file of steps, their identifiers in its last column. */
    public static String csv(List<ReferralStep> steps) {
        List<String> rows = new ArrayList<>(List.of(String.join(",", COLUMNS) + ",id"));
        steps.forEach(step -> rows.add(COLUMNS.stream()
                        .map(column -> step.data().getOrDefault(column, "").toString())
                        .collect(Collectors.joining(","))
                + "," + step.id()));
        return String.join("\n", rows) + "\n";
    }
}
