package org.communitysafety.incident.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.communitysafety.incident.application.RejectsForm;
import org.communitysafety.incident.domain.Intake;
import org.communitysafety.incident.rest.formats.Body;
import org.communitysafety.incident.rest.formats.ContentType;
import org.communitysafety.incident.rest.formats.IntakeFormat;
import org.communitysafety.kit.problem.Problem;
import org.communitysafety.kit.problem.ProblemException;
import org.communitysafety.kit.tracing.TraceParent;
import org.communitysafety.kit.web.Caller;
import org.communitysafety.vocabulary.AgencyId;

/** A request that hands events in, as far as its headers and parameters tell. */
record IntakeRequest(
        Intake intake,
        IntakeFormat format,
        ContentType type,
        Body body,
        MultivaluedMap<String, String> headers,
        MultivaluedMap<String, String> parameters) {
    private static final Pattern IDEMPOTENCY_KEY = Pattern.compile("[\\x21-\\x7E]{1,255}");
    private static final Pattern SUBMITTER = Pattern.compile("[\\x20-\\x7E]{1,200}");
    private static final String OPEN_311 = "open311";
    private static final Set<Intake> TAKING_CSV = EnumSet.of(Intake.INCIDENTS, Intake.REFERRALS);

    /** @throws ProblemException when the headers alone are reason enough to refuse; the body is read and forgotten */
    static IntakeRequest of(Intake intake, InputStream raw, HttpHeaders httpHeaders, UriInfo uri) {
        MultivaluedMap<String, String> headers = httpHeaders.getRequestHeaders();
        try {
            checkIdempotencyKey(headers.getFirst("Idempotency-Key"));
            boolean gzip = isGzip(headers.getFirst(HttpHeaders.CONTENT_ENCODING));
            ContentType type = contentType(headers.getFirst(HttpHeaders.CONTENT_TYPE));
            IntakeFormat format = format(intake, type, uri.getQueryParameters().getFirst("format"));
            IntakeRequest request =
                    new IntakeRequest(intake, format, type, new Body(raw, gzip), headers, uri.getQueryParameters());
            // A wrong value is refused here, before the body is read.
            request.isDryRun();
            return request;
        } catch (ProblemException e) {
            new Body(raw, false).drain();
            throw e;
        }
    }

    String submittedBy() {
        String sent = headers.getFirst(Caller.HEADER);
        return Caller.of(sent != null && SUBMITTER.matcher(sent).matches() ? sent : null);
    }

    String traceParent() {
        return TraceParent.currentOr(headers.getFirst(TraceParent.HEADER));
    }

    boolean flag(String name) {
        String value = parameters.getFirst(name);
        if (value == null || value.equals("false")) {
            return false;
        }
        if (value.equals("true") || value.isEmpty()) {
            return true;
        }
        throw Refused.parameter(name, "true or false");
    }

    /** Null for a body that is one event. */
    RejectsForm rejectsForm() {
        return format.rejectsForm(type.charset(), intake.name().toLowerCase(Locale.ROOT), "");
    }

    /** Whether events are only judged. */
    boolean isDryRun() {
        return flag("dryRun");
    }

    /** The agency that the address names for all its events. */
    String agency() {
        String agency = parameters.getFirst("agency");
        if (!AgencyId.isWellFormed(agency)) {
            throw Refused.parameter("agency", "an agency identifier, for example nottingham-city-council");
        }
        return agency;
    }

    private static IntakeFormat format(Intake intake, ContentType type, String named) {
        if (intake != Intake.INCIDENTS || named == null) {
            return IntakeFormat.of(type)
                    .filter(format -> format != IntakeFormat.CSV || TAKING_CSV.contains(intake))
                    .orElseThrow(IntakeRequest::unsupported);
        }
        if (!named.equals(OPEN_311)) {
            throw Refused.parameter("format", OPEN_311 + ", or leave it out");
        }
        return IntakeFormat.ofGeoReport(type)
                .orElseThrow(() -> Refused.header(
                        415, "Content-Type", "unsupported-media-type", "application/json or application/xml"));
    }

    private static void checkIdempotencyKey(String key) {
        if (key != null && !IDEMPOTENCY_KEY.matcher(key).matches()) {
            throw Refused.header(
                    400, "Idempotency-Key", "malformed-idempotency-key", "1 to 255 printable ASCII characters");
        }
    }

    private static boolean isGzip(String encoding) {
        String given = encoding == null ? "identity" : encoding.strip().toLowerCase(Locale.ROOT);
        return switch (given) {
            case "", "identity" -> false;
            case "gzip", "x-gzip" -> true;
            default -> throw Refused.header(415, "Content-Encoding", "unsupported-encoding", "gzip or none");
        };
    }

    private static ContentType contentType(String header) {
        return ContentType.of(header)
                .orElseThrow(() -> Refused.header(
                        415, "Content-Type", "unsupported-charset", "UTF-8, or for CSV windows-1252 or ISO-8859-1"));
    }

    private static ProblemException unsupported() {
        return new ProblemException(Problem.of(
                415,
                "this address takes " + IntakeFormat.mediaTypes() + " (the last for incidents and referrals)",
                java.util.List.of(new org.communitysafety.kit.problem.Fault(
                        "Content-Type", "unsupported-media-type", "one of " + IntakeFormat.mediaTypes()))));
    }
}
