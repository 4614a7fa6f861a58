package org.communitysafety.gateway.web.alerts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.communitysafety.contracts.AlertChanged;

/** Alerts as reporting-service answers them. */
final class SampleAlerts {
    private static final ObjectMapper MAPPER = new ObjectMapper().registerModule(new JavaTimeModule());

    private SampleAlerts() {}

    static AlertChanged alert(String id, String state, String since, String muted) {
        return read(
                """
                {"id":"%s","plan":null,"area":"E05012270","rule":{"id":"threshold:harm-spot","version":2},"state":"%s",
                 "since":"%s","summary":"Harm spot: 20 in %s","evidence":%s,"kind":"threshold",
                 "transitions":[
                   {"state":"PENDING","at":"2026-06-30T22:30:00Z","by":"platform","reason":"due-soon","note":null},
                   {"state":"FIRING","at":"2026-06-30T23:30:00Z","by":"platform","reason":"limit-reached","note":null}],
                 "subject":{"indicator":"burglary"},"muted":%s}
                """
                        .formatted(id, state, since, id, EVIDENCE, muted == null ? "null" : '"' + muted + '"'),
                AlertChanged.class);
    }

    static final String EVIDENCE =
            """
            {"period":"2026-05","actual":1234,"numerator":null,"atLeast":20,"z":3.14159,"p":0.00002,"shareOfUsual":0.164,
             "changePercent":39.3531,"complete":true,"indicatorVersion":3,"somethingNew":7,"sampleEvents":["a1","b/2"]}
            """;

    static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
