package org.communitysafety.e2e.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;

/** Referrals as the platform takes and answers them: as its document says, and never with whom they are about. */
public final class Referrals {
    private final Api api;
    private final OpenApi document;
    private final String person;

    /** @param person how every pseudonym begins that is sent */
    public Referrals(Api api, String person) {
        this.api = api;
        this.document = OpenApi.of(api);
        this.person = person;
    }

    /** Sends what is to be taken to the last line. */
    public Reply send(String mediaType, String body) {
        Reply reply = post(mediaType, body).expect(202);
        assertEquals(0, reply.json().path("rejected").asInt(), reply.text());
        return reply;
    }

    public Reply post(String mediaType, String body) {
        return nobodyIn(api.post("/api/v1/referrals", mediaType, body));
    }

    /** @param template of the path in the document, without what all paths begin with */
    public JsonNode read(String path, String template) {
        Reply reply = nobodyIn(api.get(path)).expect(200);
        assertFalse(reply.text().contains("\"person\""), reply.text());
        assertEquals(List.of(), document.faults("GET", "/api/v1" + template, reply), reply.text());
        return reply.json();
    }

    /** The first value of an indicator; missing when there is none. */
    public JsonNode figure(String indicator, String question) {
        return read("/api/v1/indicators/" + indicator + "/values?" + question, "/indicators/{id}/values")
                .at("/items/0");
    }

    /**
     * What a pathway's list says of one referral; missing when nothing.
     *
     * @param list {@code referrals} or {@code findings}, and perhaps a question
     */
    public JsonNode onPathway(String pathway, String list, String agency, String reference) {
        String path = "/api/v1/pathways/" + pathway + "/" + list;
        while (path != null) {
            JsonNode page = read(path, "/pathways/{id}/" + list.split("\\?", 2)[0]);
            for (JsonNode item : page.path("items")) {
                if (item.path("agency").asText().equals(agency)
                        && item.path("reference").asText().equals(reference)) {
                    return item;
                }
            }
            path = page.path("next").textValue();
        }
        return MissingNode.getInstance();
    }

    private Reply nobodyIn(Reply reply) {
        assertFalse(reply.text().contains(person), reply.text());
        return reply;
    }
}
