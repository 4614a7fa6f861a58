package org.communitysafety.incident;

import java.util.UUID;

/** Events that have nothing wrong, to be spoiled one member at a time. */
final class Samples {
    static final String INCIDENT_TYPE = "org.communitysafety.incident.recorded.v1";

    private Samples() {}

    static String reference() {
        return "T-" + UUID.randomUUID();
    }

    static String incident(String reference) {
        return """
            {"agency":"nottinghamshire-police","reference":"%s","occurred":"2018-10-14T22:05:00Z",\
            "recordedOn":"2018-10-15","category":"violent-crime","offenceCode":"8N",\
            "flags":["domestic-abuse","alcohol"],"area":"E05012270","victim":"v-93af","outcome":null}"""
                .formatted(reference);
    }

    static String step(String reference) {
        return """
            {"agency":"nottingham-city-council","reference":"%s","pathway":"complex-persons-panel","step":"MADE",\
            "at":"2019-02-11","by":"nottinghamshire-police","from":"nottinghamshire-police","to":"adult-social-care",\
            "person":"p-1177","otherPerson":null,"area":"E05012281","theme":"homelessness","reason":null,\
            "score":null,"attributes":{"sex":"female","age-band":"25-34"},"corrects":null}"""
                .formatted(reference);
    }

    static String structured(String type, String data) {
        return "{\"specversion\":\"1.0\",\"id\":\"%s\",\"source\":\"/tests\",\"type\":\"%s\",\"data\":%s}"
                .formatted(UUID.randomUUID(), type, data);
    }

    static String structured(String data) {
        return structured(INCIDENT_TYPE, data);
    }
}
