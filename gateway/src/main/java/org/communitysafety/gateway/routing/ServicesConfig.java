package org.communitysafety.gateway.routing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Duration;

/** Where the services are. */
@ConfigMapping(prefix = "gateway.services")
public interface ServicesConfig {
    /** Scheme, host and port of incident-service. */
    URI incident();

    /** Scheme, host and port of target-service. */
    URI target();

    /** Scheme, host and port of reporting-service. */
    URI reporting();

    /** Connections kept to each service at most; a running import holds one. */
    @WithDefault("256")
    @Min(8)
    @Max(10000)
    int connections();

    /** Requests that wait for one of them at most; further ones are asked to come again at once. */
    @WithDefault("512")
    @Min(1)
    @Max(100000)
    int waiting();

    /** How long a request waits for a connection before it is asked to come again. */
    @WithDefault("5s")
    Duration patience();

    /** How long a service that has the whole of a request may take to begin its answer: then it counts as not answering. */
    @WithDefault("60s")
    Duration answerWithin();

    /** How often each service is asked how it is. */
    @WithDefault("1s")
    Duration askEvery();

    default URI of(Service service) {
        return switch (service) {
            case INCIDENT -> incident();
            case TARGET -> target();
            case REPORTING -> reporting();
        };
    }

    /** @param uri path and query, encoded */
    default RequestOptions request(Service service, String method, String uri) {
        URI base = of(service);
        return new RequestOptions()
                .setMethod(HttpMethod.valueOf(method))
                .setSsl("https".equals(base.getScheme()))
                .setHost(base.getHost())
                .setPort(base.getPort())
                .setURI(uri);
    }
}
