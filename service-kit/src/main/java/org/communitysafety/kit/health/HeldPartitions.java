package org.communitysafety.kit.health;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.communitysafety.kit.kafka.PollLoop;
import org.communitysafety.kit.ledger.Loss;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while a loop holds a partition back because records of it are gone unread: the figures are not whole. */
@Readiness
@ApplicationScoped
public class HeldPartitions implements HealthCheck {
    private final List<PollLoop> loops = new CopyOnWriteArrayList<>();

    public void watch(Collection<PollLoop> watched) {
        loops.addAll(watched);
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("partitions");
        List<Loss> losses = loops.stream().flatMap(loop -> loop.held().stream()).toList();
        losses.forEach(loss -> answer.withData(loss.name(), loss.reason()));
        return answer.status(losses.isEmpty()).build();
    }
}
