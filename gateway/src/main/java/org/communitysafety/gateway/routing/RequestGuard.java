package org.communitysafety.gateway.routing;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.communitysafety.gateway.identity.ServedHosts;
import org.communitysafety.kit.problem.Fault;
import org.communitysafety.kit.problem.Problem;

/**
 * What every request has to pass before anything answers it. A web page of another site can make a browser on this machine
 * send requests here; it can neither read answers nor send a media type that the API takes, and it is stopped here.
 */
@ApplicationScoped
public class RequestGuard {
    private static final int FIRST = 10_000;
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> SENT_BY_FORMS =
            Set.of("text/plain", "application/x-www-form-urlencoded", "multipart/form-data");

    private static final int MOST_FORM_BYTES = 256 * 1024;
    private static final Pattern LENGTH = Pattern.compile("\\d{1,9}");

    private final ServedHosts hosts;
    private final Refusals refusals;

    RequestGuard(ServedHosts hosts, Refusals refusals) {
        this.hosts = hosts;
        this.refusals = refusals;
    }

    void register(@Observes Filters filters) {
        filters.register(this::admit, FIRST);
    }

    private void admit(RoutingContext context) {
        Optional<Problem> refusal = judge(context.request());
        if (refusal.isPresent()) {
            refusals.refuse(context.request(), refusal.get());
        } else {
            context.next();
        }
    }

    private Optional<Problem> judge(HttpServerRequest request) {
        int port = request.localAddress().port();
        String host = request.authority() == null
                ? request.getHeader("Host")
                : request.authority().toString();
        if (!hosts.serves(host, port)) {
            return Optional.of(misdirected());
        }
        if (READING.contains(request.method().name())) {
            return Optional.empty();
        }
        if (!hosts.trusts(request.getHeader("Origin"), port)
                || "cross-site".equals(request.getHeader("Sec-Fetch-Site"))) {
            return Optional.of(
                    refusal(403, "Origin", "foreign-origin", "a page of another site may not change anything"));
        }
        return isFormOfPage(request) ? formRefusal(request) : mediaTypeRefusal(request);
    }

    /** Pages send forms to themselves. Whoever cannot show that the browser says so has a script, and the API for it. */
    private static boolean isFormOfPage(HttpServerRequest request) {
        if (request.path().startsWith("/api/") || !"application/x-www-form-urlencoded".equals(mediaType(request))) {
            return false;
        }
        String site = request.getHeader("Sec-Fetch-Site");
        return site == null ? request.getHeader("Origin") != null : "same-origin".equals(site);
    }

    /** A form is read as a whole, unlike what is streamed through to a service. */
    private static Optional<Problem> formRefusal(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        boolean fits =
                length != null && LENGTH.matcher(length).matches() && Integer.parseInt(length) <= MOST_FORM_BYTES;
        String detail = "a form says how long it is, " + MOST_FORM_BYTES + " bytes at most";
        return fits ? Optional.empty() : Optional.of(refusal(413, "Content-Length", "form-too-long", detail));
    }

    private static String mediaType(HttpServerRequest request) {
        String sent = request.getHeader("Content-Type");
        return sent == null ? null : sent.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private static Optional<Problem> mediaTypeRefusal(HttpServerRequest request) {
        String type = mediaType(request);
        if (type == null) {
            return hasBody(request)
                    ? Optional.of(refusal(415, "Content-Type", "no-media-type", "the body needs a media type"))
                    : Optional.empty();
        }
        return SENT_BY_FORMS.contains(type)
                ? Optional.of(refusal(415, "Content-Type", "form-media-type", "plain text and forms are not taken"))
                : Optional.empty();
    }

    private static boolean hasBody(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        return length == null ? request.getHeader("Transfer-Encoding") != null : !"0".equals(length);
    }

    private static Problem misdirected() {
        String detail = "this gateway is not the host that was asked for";
        List<Fault> faults = List.of(new Fault("Host", "unknown-host", detail));
        return new Problem(
                "/problems/misdirected-request", "Misdirected Request", 421, detail, null, faults, null, Map.of());
    }

    private static Problem refusal(int status, String header, String code, String detail) {
        return Problem.of(status, detail, List.of(new Fault(header, code, detail)));
    }
}
