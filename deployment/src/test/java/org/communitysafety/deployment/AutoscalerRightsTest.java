package org.communitysafety.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.communitysafety.contracts.TopicUse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** KEDA signs in as {@code autoscaler}: it may ask how far each group is behind by which it scales, and nothing else. */
class AutoscalerRightsTest {
    private static final String USER = "autoscaler";

    private static Manifests production;

    @BeforeAll
    static void render() {
        production = Overlay.PRODUCTION.render();
    }

    @Test
    void everyGroupAndTopicThatIsScaledByMayBeDescribedAndNothingElseMay() {
        assertEquals(needed(production), granted(production));
    }

    @Test
    void everyGroupIsOneThatItsServiceReadsWith() {
        production.ofKind("ScaledObject").forEach(scaled -> {
            Collection<String> sources = TopicsInCode.sources(service(scaled)).values();
            Manifests.stream(scaled.at("/spec/triggers"))
                    .map(AutoscalerRightsTest::group)
                    .forEach(group -> assertTrue(
                            sources.stream().anyMatch(source -> source.contains('"' + group + '"')),
                            service(scaled) + " has no group " + group));
        });
    }

    @Test
    void aRightThatIsMissingIsFoundWhicheverItIs() {
        int rights = acls(production.named("KafkaUser", USER)).size();
        Set<String> found = new TreeSet<>();
        for (int i = 0; i < rights; i++) {
            int one = i;
            Manifests without =
                    production.with("KafkaUser", USER, user -> acls(user).remove(one));
            Set<String> missing = needed(without);
            missing.removeAll(granted(without));
            found.addAll(missing);
        }

        assertEquals(needed(production), found);
    }

    @Test
    void aRightGivenByAPatternIsFound() {
        Manifests wide = production.with(
                "KafkaUser", USER, user -> ((ObjectNode) acls(user).get(0).path("resource"))
                        .put("patternType", "prefix"));

        assertNotEquals(needed(wide), granted(wide));
    }

    @Test
    void aTriggerOfAnotherGroupIsFound() {
        Manifests other = production.with(
                "ScaledObject", "reporting-service", scaled -> ((ObjectNode) scaled.at("/spec/triggers/0/metadata"))
                        .put("consumerGroup", "reporting-feeds"));

        assertNotEquals(needed(other), granted(other));
    }

    /** A trigger without a topic is about every topic that its group reads: what its service follows. */
    private static Set<String> needed(Manifests cluster) {
        Set<String> all = new TreeSet<>();
        cluster.ofKind("ScaledObject")
                .forEach(scaled -> Manifests.stream(scaled.at("/spec/triggers")).forEach(trigger -> {
                    all.add("Describe literal group " + group(trigger));
                    topics(trigger, service(scaled)).forEach(topic -> all.add("Describe literal topic " + topic));
                }));
        return all;
    }

    private static Set<String> topics(JsonNode trigger, String service) {
        JsonNode topic = trigger.at("/metadata/topic");
        return topic.isTextual() ? Set.of(topic.asText()) : followed(service);
    }

    private static Set<String> followed(String service) {
        return TopicUse.all().stream()
                .filter(use -> use.service().equals(service))
                .flatMap(use -> use.follows().stream())
                .collect(Collectors.toSet());
    }

    private static Set<String> granted(Manifests cluster) {
        Set<String> all = new TreeSet<>();
        acls(cluster.named("KafkaUser", USER)).forEach(acl -> {
            JsonNode resource = acl.path("resource");
            acl.path("operations")
                    .forEach(operation -> all.add(String.join(
                            " ",
                            operation.asText(),
                            resource.path("patternType").asText(),
                            resource.path("type").asText(),
                            resource.path("name").asText())));
        });
        return all;
    }

    private static ArrayNode acls(JsonNode user) {
        return (ArrayNode) user.at("/spec/authorization/acls");
    }

    private static String group(JsonNode trigger) {
        return trigger.at("/metadata/consumerGroup").asText();
    }

    private static String service(JsonNode scaled) {
        return scaled.at("/spec/scaleTargetRef/name").asText();
    }
}
