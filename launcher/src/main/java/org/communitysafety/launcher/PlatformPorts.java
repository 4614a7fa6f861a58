package org.communitysafety.launcher;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/**
 * Every port the platform listens on, all on 127.0.0.1. The {@code descriptionKey} is the property that sets an option in
 * {@code csp.properties}; see {@link Settings}.
 */
final class PlatformPorts {
    @Option(
            names = {"--port", "--port-gateway"},
            defaultValue = "8080",
            descriptionKey = "csp.port.gateway",
            paramLabel = "PORT",
            description = "The public port: page, REST and streams. Default: ${DEFAULT-VALUE}.")
    private int gateway;

    @Option(
            names = "--port-incident",
            defaultValue = "8081",
            descriptionKey = "csp.port.incident",
            paramLabel = "PORT",
            description = "incident-service. Default: ${DEFAULT-VALUE}.")
    private int incident;

    @Option(
            names = "--port-target",
            defaultValue = "8082",
            descriptionKey = "csp.port.target",
            paramLabel = "PORT",
            description = "target-service. Default: ${DEFAULT-VALUE}.")
    private int target;

    @Option(
            names = "--port-reporting",
            defaultValue = "8083",
            descriptionKey = "csp.port.reporting",
            paramLabel = "PORT",
            description = "reporting-service. Default: ${DEFAULT-VALUE}.")
    private int reporting;

    @Option(
            names = "--management-port-gateway",
            defaultValue = "9080",
            descriptionKey = "csp.management-port.gateway",
            paramLabel = "PORT",
            description = "Metrics of the gateway. Default: ${DEFAULT-VALUE}.")
    private int gatewayManagement;

    @Option(
            names = "--management-port-incident",
            defaultValue = "9081",
            descriptionKey = "csp.management-port.incident",
            paramLabel = "PORT",
            description = "Metrics of incident-service. Default: ${DEFAULT-VALUE}.")
    private int incidentManagement;

    @Option(
            names = "--management-port-target",
            defaultValue = "9082",
            descriptionKey = "csp.management-port.target",
            paramLabel = "PORT",
            description = "Metrics of target-service. Default: ${DEFAULT-VALUE}.")
    private int targetManagement;

    @Option(
            names = "--management-port-reporting",
            defaultValue = "9083",
            descriptionKey = "csp.management-port.reporting",
            paramLabel = "PORT",
            description = "Metrics of reporting-service. Default: ${DEFAULT-VALUE}.")
    private int reportingManagement;

    @Option(
            names = "--port-database",
            defaultValue = "15432",
            descriptionKey = "csp.port.database",
            paramLabel = "PORT",
            description = "PostgreSQL. Default: ${DEFAULT-VALUE}.")
    private int database;

    @Option(
            names = "--port-kafka",
            defaultValue = "19092",
            descriptionKey = "csp.port.kafka",
            paramLabel = "PORT",
            description = "Kafka. Default: ${DEFAULT-VALUE}.")
    private int kafka;

    @Option(
            names = "--port-kafka-controller",
            defaultValue = "19093",
            descriptionKey = "csp.port.kafka-controller",
            paramLabel = "PORT",
            description = "Kafka's own controller. Default: ${DEFAULT-VALUE}.")
    private int kafkaController;

    int database() {
        return database;
    }

    int kafka() {
        return kafka;
    }

    int kafkaController() {
        return kafkaController;
    }

    int of(ServiceName service) {
        return switch (service) {
            case GATEWAY -> gateway;
            case INCIDENT -> incident;
            case TARGET -> target;
            case REPORTING -> reporting;
        };
    }

    int managementOf(ServiceName service) {
        return switch (service) {
            case GATEWAY -> gatewayManagement;
            case INCIDENT -> incidentManagement;
            case TARGET -> targetManagement;
            case REPORTING -> reportingManagement;
        };
    }

    /** Every port under the option that sets it. */
    Map<String, Integer> byOption() {
        Map<String, Integer> ports = new LinkedHashMap<>();
        ports.put("--port", gateway);
        for (ServiceName service : ServiceName.values()) {
            ports.put("--management-port-" + service.key(), managementOf(service));
            if (service != ServiceName.GATEWAY) {
                ports.put("--port-" + service.key(), of(service));
            }
        }
        ports.put("--port-database", database);
        ports.put("--port-kafka", kafka);
        ports.put("--port-kafka-controller", kafkaController);
        return ports;
    }
}
