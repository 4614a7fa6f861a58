package org.communitysafety.gateway.access;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.communitysafety.gateway.access.RouteTemplates.Address;
import org.communitysafety.gateway.identity.Callers;
import org.communitysafety.gateway.routing.CallTraces;
import org.communitysafety.gateway.routing.Reply;
import org.communitysafety.gateway.routing.RouteTable;
import org.communitysafety.gateway.routing.Service;
import org.communitysafety.gateway.routing.ServiceQuestions;
import org.communitysafety.kit.tracing.TraceParent;
import org.communitysafety.kit.web.Caller;
import org.communitysafety.vocabulary.access.AccessEntry;

/**
 * What pages read and change through the published API. The access record has these calls as if whoever looks at the page had
 * made them, by the same rule, and nothing that it should have is done without it. Waits; never on an event loop.
 */
@ApplicationScoped
public class PageCalls {
    private static final String GET = "GET";

    private final ServiceQuestions questions;
    private final RecordedCalls recorded;
    private final Entries entries;
    private final AccessLog log;
    private final Callers callers;
    private final CallTraces traces;
    private final CurrentVertxRequest current;

    PageCalls(
            ServiceQuestions questions,
            RecordedCalls recorded,
            Entries entries,
            AccessLog log,
            Callers callers,
            CallTraces traces,
            CurrentVertxRequest current) {
        this.questions = questions;
        this.recorded = recorded;
        this.entries = entries;
        this.log = log;
        this.callers = callers;
        this.traces = traces;
        this.current = current;
    }

    /**
     * @param uri path below the API's prefix with its query, encoded, for example {@code alerts?state=FIRING}
     * @return empty when the service refuses or does not answer; {@link #get} says which
     */
    public <T> Optional<T> read(String uri, Class<T> type) {
        return get(uri).as(type);
    }

    /**
     * @param uri as in {@link #read}
     * @return empty when the service refuses
     * @throws Unanswered when it does not answer: that is not the same as that it has nothing
     */
    public <T> Optional<T> answered(String uri, Class<T> type) {
        return answered(uri).as(type);
    }

    /**
     * @param uri as in {@link #read}
     * @throws Unanswered as {@link #answered(String, Class)} does
     */
    public Reply answered(String uri) {
        Reply reply = get(uri);
        if (reply.isMissing()) {
            throw new Unanswered();
        }
        return reply;
    }

    /** @param uri as in {@link #read} */
    public Reply get(String uri) {
        return send(GET, uri, null);
    }

    /**
     * @param uri as in {@link #read}
     * @param body sent as JSON; null for none
     */
    public Reply send(String method, String uri, Object body) {
        String whole = RouteTable.PREFIX + uri;
        String path = whole.split("\\?", 2)[0];
        Service service = RouteTable.serviceFor(method, path)
                .orElseThrow(() -> new IllegalArgumentException("no service has " + path));
        Optional<Address> address = recorded.of(method, path);
        return address.isEmpty()
                ? ask(service, method, whole, body)
                : askRecorded(entries.begun(current.getCurrent(), method, address.get()), service, whole, body);
    }

    private Reply askRecorded(AccessEntry begun, Service service, String uri, Object body) {
        try {
            log.write(begun).join();
        } catch (CompletionException notRecorded) {
            return Reply.unasked(AccessRoute.NOT_RECORDED);
        }
        Reply reply = ask(service, begun.method(), uri, body);
        log.write(entries.ended(begun, reply.status()));
        return reply;
    }

    private Reply ask(Service service, String method, String uri, Object body) {
        RoutingContext context = current.getCurrent();
        Map<String, String> headers =
                Map.of(Caller.HEADER, callers.of(context.request()), TraceParent.HEADER, traces.of(context));
        return questions.ask(service, method, uri, headers, body);
    }
}
