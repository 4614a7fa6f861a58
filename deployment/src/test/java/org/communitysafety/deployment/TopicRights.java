package org.communitysafety.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.communitysafety.contracts.TopicUse;

/** What differs between who reads and writes each topic by the register, and by something that has to agree with it. */
final class TopicRights {
    private TopicRights() {}

    /** By the register: {@code service reads topic} and {@code service writes topic}. */
    static Set<String> registered(List<TopicUse> uses) {
        Set<String> all = new TreeSet<>();
        uses.forEach(use -> {
            use.reads().forEach(topic -> all.add(reads(use.service(), topic)));
            use.writes().forEach(topic -> all.add(writes(use.service(), topic)));
        });
        return all;
    }

    /** By the AsyncAPI document. */
    static Set<String> documented(JsonNode asyncApi) {
        Set<String> all = new TreeSet<>();
        asyncApi.path("operations").forEach(operation -> {
            String service = operation.at("/tags/0/name").asText();
            String topic = operation.at("/channel/$ref").asText().substring("#/channels/".length());
            boolean sends = operation.path("action").asText().equals("send");
            all.add(sends ? writes(service, topic) : reads(service, topic));
        });
        return all;
    }

    /** By the rights given on the cluster; who may only describe a topic neither reads nor writes it. */
    static Set<String> granted(Manifests cluster) {
        Set<String> all = new TreeSet<>();
        cluster.ofKind("KafkaUser").forEach(user -> topicRights(user).forEach((topic, operations) -> {
            if (operations.contains("Read")) {
                all.add(reads(Manifests.name(user), topic));
            }
            if (operations.contains("Write")) {
                all.add(writes(Manifests.name(user), topic));
            }
        }));
        return all;
    }

    /** Rights by patterns and on operations that nobody needs; where something is read or written without being described. */
    static List<String> tooWide(Manifests cluster) {
        List<String> wide = new ArrayList<>();
        cluster.ofKind("KafkaUser").forEach(user -> Manifests.stream(user.at("/spec/authorization/acls"))
                .filter(acl -> acl.at("/resource/type").asText().equals("topic"))
                .filter(acl -> !acl.at("/resource/patternType").asText().equals("literal")
                        || acl.at("/resource/name").asText().contains("*"))
                .forEach(acl -> wide.add(
                        Manifests.name(user) + " " + acl.at("/resource/name").asText())));
        cluster.ofKind("KafkaUser").forEach(user -> topicRights(user).forEach((topic, operations) -> {
            if (!operations.contains("Describe")
                    || !Set.of("Read", "Write", "Describe").containsAll(operations)) {
                wide.add(Manifests.name(user) + " " + topic + " " + operations);
            }
        }));
        return wide;
    }

    /** By the code of a service. */
    static Set<String> coded(String service, TopicsInCode code) {
        Set<String> all = new TreeSet<>();
        code.reads().forEach(topic -> all.add(reads(service, topic)));
        code.writes().forEach(topic -> all.add(writes(service, topic)));
        return all;
    }

    private static Map<String, Set<String>> topicRights(JsonNode user) {
        Map<String, Set<String>> rights = new TreeMap<>();
        Manifests.stream(user.at("/spec/authorization/acls"))
                .filter(acl -> acl.at("/resource/type").asText().equals("topic"))
                .forEach(acl -> acl.path("operations").forEach(operation -> rights.computeIfAbsent(
                                acl.at("/resource/name").asText(), first -> new TreeSet<>())
                        .add(operation.asText())));
        return rights;
    }

    private static String reads(String service, String topic) {
        return service + " reads " + topic;
    }

    private static String writes(String service, String topic) {
        return service + " writes " + topic;
    }
}
