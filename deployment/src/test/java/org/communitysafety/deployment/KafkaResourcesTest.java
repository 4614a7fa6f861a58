package org.communitysafety.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.communitysafety.contracts.Topic;
import org.communitysafety.contracts.Topics;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The production cluster's topics are the register's, and it keeps what docs/reliability.md promises. */
class KafkaResourcesTest {
    /** For superusers, the operator, and whoever looks. */
    private static final int RESERVED_CONNECTIONS = 20;

    private static final Pattern POOL = Pattern.compile("(?m)^quarkus\\.datasource\\.jdbc\\.max-size=(\\d+)$");

    private static Manifests production;

    @BeforeAll
    static void render() {
        production = Overlay.PRODUCTION.render();
    }

    @Test
    void theTopicsAreThoseOfTheRegisterWithTheirPartitionsAndSettings() {
        Map<String, Topic> declared = production
                .ofKind("KafkaTopic")
                .map(KafkaResourcesTest::topic)
                .collect(Collectors.toMap(Topic::name, topic -> topic));
        Map<String, Topic> registered = Topics.all().stream().collect(Collectors.toMap(Topic::name, topic -> topic));

        assertEquals(new TreeMap<>(registered), new TreeMap<>(declared));
    }

    @Test
    void aRecordIsOnThreeBrokersAndOnTwoBeforeItIsAcknowledged() {
        JsonNode config = production.named("Kafka", "community-safety").at("/spec/kafka/config");

        assertEquals(2, config.path("min.insync.replicas").asInt());
        assertEquals("false", config.path("unclean.leader.election.enable").asText());
        assertEquals("false", config.path("auto.create.topics.enable").asText());
        assertEquals(
                3,
                production
                        .named("KafkaNodePool", "brokers")
                        .at("/spec/replicas")
                        .asInt());
        assertEquals(
                List.of(),
                production
                        .ofKind("KafkaTopic")
                        .filter(topic -> topic.at("/spec/replicas").asInt() != 3)
                        .map(Manifests::label)
                        .toList());
    }

    @Test
    void rightsAreGivenOnRegisteredTopicsOnlyAndToWhoeverRunsHere() {
        Set<String> registered = Topics.all().stream().map(Topic::name).collect(Collectors.toSet());
        Set<String> users = production.ofKind("Deployment").map(Manifests::name).collect(Collectors.toSet());
        users.add("autoscaler");

        assertEquals(users, production.ofKind("KafkaUser").map(Manifests::name).collect(Collectors.toSet()));
        production.ofKind("KafkaUser").forEach(user -> Manifests.stream(user.at("/spec/authorization/acls"))
                .filter(acl -> acl.at("/resource/type").asText().equals("topic"))
                .map(acl -> acl.at("/resource/name").asText())
                .forEach(name -> assertTrue(registered.contains(name), Manifests.label(user) + " " + name)));
    }

    @Test
    void everyInstanceThatMayBeStartedFindsItsConnections() {
        int most = Integer.parseInt(production
                .named("Cluster", "postgres")
                .at("/spec/postgresql/parameters/max_connections")
                .asText());
        int needed = production
                .ofKind("ScaledObject")
                .mapToInt(scaled -> (1 + scaled.at("/spec/maxReplicaCount").asInt())
                        * poolOf(scaled.at("/spec/scaleTargetRef/name").asText()))
                .sum();

        assertTrue(needed + RESERVED_CONNECTIONS <= most, needed + " of " + most);
    }

    private static int poolOf(String service) {
        Matcher pool = POOL.matcher(Repository.text(service + "/src/main/resources/application.properties"));
        assertTrue(pool.find(), service);
        return Integer.parseInt(pool.group(1));
    }

    @Test
    void commitsAreOnTwoMachinesAndBackedUp() {
        JsonNode cluster = production.named("Cluster", "postgres").path("spec");

        assertEquals(3, cluster.path("instances").asInt());
        assertEquals(
                "required", cluster.at("/postgresql/synchronous/dataDurability").asText());
        assertTrue(cluster.at("/postgresql/synchronous/number").asInt() >= 1);
        assertEquals("required", cluster.at("/affinity/podAntiAffinityType").asText());
        assertTrue(cluster.at("/plugins/0/isWALArchiver").asBoolean());
        String store = cluster.at("/plugins/0/parameters/barmanObjectName").asText();
        assertTrue(
                production.named("ObjectStore", store).at("/spec/configuration").isObject());
        assertEquals(1, production.ofKind("ScheduledBackup").count());
    }

    private static Topic topic(JsonNode resource) {
        Map<String, String> settings = new TreeMap<>();
        resource.at("/spec/config")
                .properties()
                .forEach(each -> settings.put(each.getKey(), each.getValue().asText()));
        return new Topic(
                Manifests.name(resource), resource.at("/spec/partitions").asInt(), settings);
    }
}
