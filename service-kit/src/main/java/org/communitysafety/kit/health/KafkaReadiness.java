package org.communitysafety.kit.health;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.communitysafety.kit.kafka.KafkaConfig;
import org.communitysafety.kit.kafka.KafkaConnection;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while a broker answers. Never a liveness check: restarting a service does not mend Kafka. */
@Readiness
@ApplicationScoped
public class KafkaReadiness implements HealthCheck {
    private static final int ANSWER_MILLIS = 1500;

    private final KafkaConfig config;
    private Admin admin;

    public KafkaReadiness(KafkaConfig config) {
        this.config = config;
    }

    @Override
    public HealthCheckResponse call() {
        boolean up = answers();
        return HealthCheckResponse.named("kafka").status(up).build();
    }

    private boolean answers() {
        try {
            admin().describeCluster().nodes().get(ANSWER_MILLIS, TimeUnit.MILLISECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (Exception e) {
            return false;
        }
    }

    private synchronized Admin admin() {
        if (admin == null) {
            Map<String, Object> settings = KafkaConnection.settings(config);
            settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ANSWER_MILLIS);
            settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, ANSWER_MILLIS);
            admin = Admin.create(settings);
        }
        return admin;
    }

    @PreDestroy
    synchronized void close() {
        if (admin != null) {
            admin.close(Duration.ofSeconds(1));
        }
    }
}
