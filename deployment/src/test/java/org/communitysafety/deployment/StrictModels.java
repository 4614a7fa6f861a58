package org.communitysafety.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** Reads a resource as what it says it is, and finds what such a resource cannot say: unknown fields and wrong types. */
final class StrictModels {
    private static final Map<String, Class<?>> TYPED = Map.ofEntries(
            Map.entry("v1/ConfigMap", ConfigMap.class),
            Map.entry("v1/Namespace", Namespace.class),
            Map.entry("v1/Service", Service.class),
            Map.entry("v1/ServiceAccount", ServiceAccount.class),
            Map.entry("apps/v1/Deployment", Deployment.class),
            Map.entry("apps/v1/StatefulSet", StatefulSet.class),
            Map.entry("autoscaling/v2/HorizontalPodAutoscaler", HorizontalPodAutoscaler.class),
            Map.entry("batch/v1/Job", Job.class),
            Map.entry("networking.k8s.io/v1/Ingress", Ingress.class),
            Map.entry("networking.k8s.io/v1/NetworkPolicy", NetworkPolicy.class),
            Map.entry("policy/v1/PodDisruptionBudget", PodDisruptionBudget.class),
            Map.entry("kafka.strimzi.io/v1/Kafka", Kafka.class),
            Map.entry("kafka.strimzi.io/v1/KafkaNodePool", KafkaNodePool.class),
            Map.entry("kafka.strimzi.io/v1/KafkaTopic", KafkaTopic.class),
            Map.entry("kafka.strimzi.io/v1/KafkaUser", KafkaUser.class));

    /** Kinds of which no typed model is published; the schemas hold the fields that are used here, and refuse any other. */
    private static final Map<String, String> BY_SCHEMA = Map.of(
            "monitoring.coreos.com/v1/ServiceMonitor", "service-monitor.json",
            "monitoring.coreos.com/v1/PodMonitor", "pod-monitor.json",
            "monitoring.coreos.com/v1/PrometheusRule", "prometheus-rule.json",
            "keda.sh/v1alpha1/ScaledObject", "scaled-object.json",
            "keda.sh/v1alpha1/TriggerAuthentication", "trigger-authentication.json",
            "postgresql.cnpg.io/v1/Cluster", "cnpg-cluster.json",
            "postgresql.cnpg.io/v1/ScheduledBackup", "cnpg-scheduled-backup.json",
            "barmancloud.cnpg.io/v1/ObjectStore", "cnpg-object-store.json");

    private static final ObjectMapper STRICT = JsonMapper.builder()
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(LogicalType.Textual, config -> {
                config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
                config.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
                config.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
            })
            .build();

    private StrictModels() {}

    /** Every fault, with where it is; none when the resource is what it says. */
    static List<String> faults(JsonNode resource) {
        String type = resource.path("apiVersion").asText() + "/" + Manifests.kind(resource);
        if (BY_SCHEMA.containsKey(type)) {
            return schemaFaults(BY_SCHEMA.get(type), resource);
        }
        Class<?> model = TYPED.get(type);
        if (model == null) {
            return List.of(Manifests.label(resource) + ": nothing is known of " + type);
        }
        try {
            return UnknownFields.in(Manifests.label(resource), STRICT.treeToValue(resource, model));
        } catch (IOException | IllegalArgumentException e) {
            return List.of(Manifests.label(resource) + ": "
                    + e.getMessage().lines().findFirst().orElse(""));
        }
    }

    static List<String> schemaFaults(String schema, JsonNode document) {
        return schema(schema).validate(document).stream()
                .map(fault -> fault.getInstanceLocation() + " " + fault.getMessage())
                .toList();
    }

    /** Its own name and dialect are left out: both are addresses, and nothing is fetched here. */
    private static JsonSchema schema(String name) {
        try (InputStream file = StrictModels.class.getResourceAsStream("/schemas/" + name)) {
            ObjectNode schema = (ObjectNode) STRICT.readTree(file);
            schema.remove(List.of("$schema", "$id"));
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(schema);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
