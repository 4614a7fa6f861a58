package org.communitysafety.kit.tracing;

import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communitysafety.kit.web.KnownMethods;

/** Each request that reaches a resource is a span, named after the template of its address. */
@Provider
public class ServiceRequests implements ContainerRequestFilter, ContainerResponseFilter {
    private static final String SPAN = RequestSpan.class.getName();

    private final Tracing tracing;

    @Context
    ResourceInfo resource;

    @Inject
    ServiceRequests(Tracing tracing) {
        this.tracing = tracing;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (tracing.isOn()) {
            String sent = request.getHeaderString(TraceParent.HEADER);
            request.setProperty(SPAN, tracing.request(KnownMethods.known(request.getMethod()), route(), sent));
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(SPAN) instanceof RequestSpan span) {
            span.answered(response.getStatus());
        }
    }

    private String route() {
        return Stream.of(resource.getResourceClass(), resource.getResourceMethod())
                .map(ServiceRequests::path)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("/", "/", ""));
    }

    private static String path(AnnotatedElement part) {
        Path path = part.getAnnotation(Path.class);
        return path == null ? "" : path.value().replaceAll("^/+|/+$", "");
    }
}
