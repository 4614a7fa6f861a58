package org.communitysafety.gateway.web.alerts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.communitysafety.gateway.web.Addresses;
import org.communitysafety.gateway.web.FactView;

/**
 * Why an alert fired, in three lists: what was counted, what it was judged by, and how far it can be relied on.
 *
 * @param events register ids of a few incidents behind the figure, with the address of their entries
 * @param counted false where the figure is not counted, so that no incident stands behind it
 */
public record EvidenceView(
        List<FactView> figures,
        List<FactView> judged,
        List<FactView> reliedOn,
        List<EventLink> events,
        boolean counted) {
    private static final String SAMPLES = "sampleEvents";

    /** An entry of the register. */
    public record EventLink(String id, String address) {}

    static EvidenceView of(Map<String, Object> evidence, EvidenceField.With with) {
        Map<String, Object> given = evidence == null ? Map.of() : evidence;
        List<FactView> figures = new ArrayList<>();
        List<FactView> judged = new ArrayList<>();
        List<FactView> reliedOn = new ArrayList<>();
        for (EvidenceField field : EvidenceField.values()) {
            if (given.containsKey(field.key())) {
                switch (field.part()) {
                    case FIGURES -> figures.add(fact(field, given, with));
                    case JUDGED -> judged.add(fact(field, given, with));
                    case RELIED_ON -> reliedOn.add(fact(field, given, with));
                }
            }
        }
        given.forEach((key, value) -> {
            if (!SAMPLES.equals(key) && EvidenceField.of(key).isEmpty()) {
                figures.add(new FactView(labelOf(key), value == null ? EvidenceField.UNKNOWN : value.toString()));
            }
        });
        return new EvidenceView(figures, judged, reliedOn, events(given), given.get(SAMPLES) != null);
    }

    private static FactView fact(EvidenceField field, Map<String, Object> given, EvidenceField.With with) {
        return new FactView(field.label(), field.written(given.get(field.key()), with));
    }

    private static List<EventLink> events(Map<String, Object> given) {
        return given.get(SAMPLES) instanceof List<?> ids
                ? ids.stream()
                        .map(String::valueOf)
                        .map(id -> new EventLink(id, "/api/v1/incidents/" + Addresses.encoded(id)))
                        .toList()
                : List.of();
    }

    /** A figure that this page has no words for yet is shown all the same. */
    private static String labelOf(String key) {
        String spaced = key.replaceAll("([A-Z])", " $1").toLowerCase(Locale.UK);
        return spaced.substring(0, 1).toUpperCase(Locale.UK) + spaced.substring(1);
    }

    static BigDecimal number(Object value) {
        return new BigDecimal(value.toString());
    }
}
