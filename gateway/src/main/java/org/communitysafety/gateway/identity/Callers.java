package org.communitysafety.gateway.identity;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import org.communitysafety.kit.web.Caller;

/** The one place that decides who calls. Until identity is configured everybody on loopback is the local operator. */
@ApplicationScoped
public class Callers {

    /** The name that every fact handed in by this request is stored under; what the client says of itself is ignored. */
    public String of(HttpServerRequest request) {
        return Caller.LOCAL_OPERATOR;
    }
}
