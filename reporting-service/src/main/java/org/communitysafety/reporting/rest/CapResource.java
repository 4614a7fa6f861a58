package org.communitysafety.reporting.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.communitysafety.reporting.application.delivery.DeliveryConfig;
import org.communitysafety.reporting.application.delivery.ReadCap;
import org.jboss.resteasy.reactive.RestPath;

/** An alert for systems that read the Common Alerting Protocol. */
@Path("/api/v1/alerts/{id}/cap")
public class CapResource {
    private static final String CAP = "application/cap+xml";

    private final ReadCap cap;
    private final DeliveryConfig config;

    CapResource(ReadCap cap, DeliveryConfig config) {
        this.cap = cap;
        this.config = config;
    }

    @GET
    @Produces({CAP, MediaType.APPLICATION_XML})
    public String read(@RestPath String id) {
        return Optional.ofNullable(Question.alertId(id))
                .flatMap(cap::read)
                .map(message -> CapDocument.write(message, config.externalUrl().resolve("/api/v1/alerts/" + id)))
                .orElseThrow(() -> Question.notFound("there is no such alert, or nothing was ever said of it in CAP"));
    }
}
