package org.communitysafety.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;

/** The ConfigMaps and Secrets that a workload cannot start without. */
final class References {
    private static final Set<String> BY_NAME = Set.of("configMapRef", "secretRef", "configMapKeyRef", "secretKeyRef");

    private References() {}

    static Set<String> of(JsonNode workload) {
        Set<String> names = new TreeSet<>();
        BY_NAME.forEach(kind -> Manifests.pod(workload)
                .findValues(kind)
                .forEach(reference -> names.add(reference.path("name").asText())));
        Manifests.stream(Manifests.pod(workload).path("volumes")).forEach(volume -> {
            if (volume.has("secret")) {
                names.add(volume.at("/secret/secretName").asText());
            }
            if (volume.has("configMap")) {
                names.add(volume.at("/configMap/name").asText());
            }
        });
        return names;
    }
}
