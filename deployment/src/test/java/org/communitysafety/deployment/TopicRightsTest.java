package org.communitysafety.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.communitysafety.contracts.TopicUse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The code, the AsyncAPI document and the rights on the cluster say the same of who reads and writes each topic. */
class TopicRightsTest {
    private static final String ASYNC_API = "event-contracts/src/main/resources/asyncapi.yaml";

    private static Manifests production;

    @BeforeAll
    static void render() {
        production = Overlay.PRODUCTION.render();
    }

    @Test
    void everyServiceReadsAndWritesWhatTheRegisterSays() {
        for (TopicUse use : TopicUse.all()) {
            Map<Path, String> sources = TopicsInCode.sources(use.service());

            assertEquals(
                    TopicRights.registered(List.of(use)), TopicRights.coded(use.service(), TopicsInCode.of(sources)));
        }
    }

    @Test
    void theDocumentSaysWhatTheRegisterSays() {
        assertEquals(registered(), TopicRights.documented(asyncApi()));
    }

    @Test
    void everyServiceHasTheRightsItNeedsAndNoOthers() {
        assertEquals(registered(), TopicRights.granted(production));
        assertEquals(List.of(), TopicRights.tooWide(production));
    }

    @Test
    void aClassThatReadsOrWritesAnotherTopicIsFound() {
        assertFound("gateway", "gateway writes alerts", "Topics.ACCESS_RECORD", "Topics.ALERTS");
        assertFound("incident-service", "incident-service reads plans", "Set.of(Topics.AREAS)", "Set.of(Topics.PLANS)");
        assertFound("target-service", "target-service writes target-status", "Topics.FEEDS,", "Topics.TARGET_STATUS,");
        assertFound("reporting-service", "reporting-service writes feeds", "Topics.ALERTS", "Topics.FEEDS");
        assertGone("gateway", "gateway writes feeds.dead-letters", "deadLetters.setAside(", "ignore(");
        assertGone("incident-service", "incident-service reads measurements", "eventTopics", "nothing");
    }

    @Test
    void aDocumentThatLeavesSomethingOutOrSaysTooMuchIsFound() {
        JsonNode without = asyncApi();
        ((ObjectNode) without.path("operations")).remove("gateway-sends-access-record");
        JsonNode other = asyncApi();
        ((ObjectNode) other.at("/operations/gateway-sends-access-record")).put("action", "receive");

        assertEquals(Set.of("gateway writes access-record"), missing(TopicRights.documented(without)));
        assertEquals(Set.of("gateway reads access-record"), difference(TopicRights.documented(other), registered()));
    }

    @Test
    void rightsThatAreMissingTooManyOrTooWideAreFound() {
        Manifests without =
                production.with("KafkaUser", "gateway", user -> acls(user).remove(0));
        Manifests more = production.with(
                "KafkaUser", "target-service", user -> operationsOfFirst(user).add("Write"));
        Manifests wide = production.with("KafkaUser", "target-service", user -> ((ObjectNode)
                        acls(user).get(0).path("resource"))
                .put("patternType", "prefix"));
        Manifests other = production.with(
                "KafkaUser", "target-service", user -> operationsOfFirst(user).add("Delete"));

        assertEquals(Set.of("gateway reads target-status"), missing(TopicRights.granted(without)));
        assertEquals(Set.of("target-service writes incidents"), difference(TopicRights.granted(more), registered()));
        assertNotEquals(List.of(), TopicRights.tooWide(wide));
        assertNotEquals(List.of(), TopicRights.tooWide(other));
    }

    private static void assertFound(String service, String use, String code, String instead) {
        Set<String> coded = TopicRights.coded(service, TopicsInCode.of(changed(service, code, instead)));

        assertTrue(difference(coded, registered()).contains(use), use);
    }

    private static void assertGone(String service, String use, String code, String instead) {
        Set<String> coded = TopicRights.coded(service, TopicsInCode.of(changed(service, code, instead)));

        assertTrue(missing(coded).contains(use), use);
    }

    private static Map<Path, String> changed(String service, String code, String instead) {
        Map<Path, String> sources = new TreeMap<>(TopicsInCode.sources(service));
        sources.replaceAll((file, source) -> source.replace(code, instead));
        assertNotEquals(TopicsInCode.sources(service), sources, "nothing to change: " + code);
        return sources;
    }

    private static ArrayNode acls(ObjectNode user) {
        return (ArrayNode) user.at("/spec/authorization/acls");
    }

    private static ArrayNode operationsOfFirst(ObjectNode user) {
        return (ArrayNode) acls(user).get(0).path("operations");
    }

    private static Set<String> missing(Set<String> found) {
        return difference(registered(), found);
    }

    private static Set<String> difference(Set<String> some, Set<String> without) {
        Set<String> rest = new TreeSet<>(some);
        rest.removeAll(without);
        return rest;
    }

    private static Set<String> registered() {
        return TopicRights.registered(TopicUse.all());
    }

    private static JsonNode asyncApi() {
        return Yaml.document(Repository.text(ASYNC_API));
    }
}
