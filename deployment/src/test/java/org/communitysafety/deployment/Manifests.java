package org.communitysafety.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Everything that one kustomization asks a cluster for. */
record Manifests(List<JsonNode> resources) {
    private static final Set<String> WITH_PODS = Set.of("Deployment", "StatefulSet", "Job");
    private static final String OURS = "community-safety/";

    static Manifests of(List<JsonNode> resources) {
        return new Manifests(List.copyOf(resources));
    }

    Stream<JsonNode> ofKind(String kind) {
        return resources.stream().filter(resource -> kind.equals(kind(resource)));
    }

    JsonNode named(String kind, String name) {
        return ofKind(kind)
                .filter(resource -> name.equals(name(resource)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind + " " + name));
    }

    /** Those that make pods from a template of their own; operators' kinds do not count. */
    Stream<JsonNode> workloads() {
        return resources.stream().filter(resource -> WITH_PODS.contains(kind(resource)));
    }

    /** A copy with one of them changed, to show that a fault is found. */
    Manifests with(String kind, String name, Consumer<ObjectNode> change) {
        return of(resources.stream()
                .map(resource -> {
                    if (!kind.equals(kind(resource)) || !name.equals(name(resource))) {
                        return resource;
                    }
                    ObjectNode copy = resource.deepCopy();
                    change.accept(copy);
                    return copy;
                })
                .toList());
    }

    static String kind(JsonNode resource) {
        return resource.path("kind").asText();
    }

    static String name(JsonNode resource) {
        return resource.at("/metadata/name").asText();
    }

    /** For messages. */
    static String label(JsonNode resource) {
        return kind(resource) + "/" + name(resource);
    }

    static JsonNode pod(JsonNode workload) {
        return workload.at("/spec/template/spec");
    }

    static JsonNode podLabels(JsonNode workload) {
        return workload.at("/spec/template/metadata/labels");
    }

    static Stream<JsonNode> containers(JsonNode workload) {
        return Stream.of("initContainers", "containers")
                .flatMap(list -> stream(pod(workload).path(list)));
    }

    static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    static boolean isOurs(JsonNode container) {
        return container.path("image").asText().contains(OURS);
    }
}
