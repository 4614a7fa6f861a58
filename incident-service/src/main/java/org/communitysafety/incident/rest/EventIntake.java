package org.communitysafety.incident.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import org.communitysafety.incident.application.BrokenBodyException;
import org.communitysafety.incident.application.Provenance;
import org.communitysafety.incident.application.Receipt;
import org.communitysafety.incident.application.RecordEvents;
import org.communitysafety.incident.application.Refusal;
import org.communitysafety.incident.application.RejectsForm;
import org.communitysafety.incident.application.Submission;
import org.communitysafety.incident.application.Submissions;
import org.communitysafety.incident.domain.AcceptedEvent;
import org.communitysafety.incident.domain.Fact;
import org.communitysafety.incident.domain.Fault;
import org.communitysafety.incident.domain.Intake;
import org.communitysafety.incident.domain.PanelMeeting;
import org.communitysafety.incident.domain.ReportedMeasurement;
import org.communitysafety.incident.rest.formats.Batch;
import org.communitysafety.incident.rest.formats.EventIds;
import org.communitysafety.incident.rest.formats.IntakeConfig;
import org.communitysafety.incident.rest.formats.IntakeFormat;
import org.communitysafety.incident.rest.formats.ReferralRows;
import org.communitysafety.incident.rest.formats.ServiceRequestMappings;
import org.communitysafety.incident.rest.formats.ServiceRequestXml;
import org.communitysafety.incident.rest.formats.SpooledEvents;
import org.communitysafety.kit.problem.Problem;

/** Hands the events of a body to the application and answers when all that was accepted is safe. */
@ApplicationScoped
class EventIntake {
    private static final int RETRY_AFTER_SECONDS = 2;

    private final RecordEvents events;
    private final FileIntake files;
    private final ServiceRequestMappings mappings;
    private final EventIds ids;
    private final IntakeConfig config;
    private final Clock clock;
    private final Semaphore bodies;

    EventIntake(
            RecordEvents events,
            FileIntake files,
            ServiceRequestMappings mappings,
            EventIds ids,
            IntakeConfig config,
            Clock clock) {
        this.events = events;
        this.files = files;
        this.mappings = mappings;
        this.ids = ids;
        this.config = config;
        this.clock = clock;
        this.bodies = new Semaphore(config.mostAtOnce());
    }

    /** Takes an event whose body is at hand; nothing when that could mean to wait, and then the body is to be taken as any other. */
    Optional<CompletionStage<Response>> takeAtOnce(IntakeRequest request) {
        if (!request.format().isOneEvent() || request.isDryRun()) {
            return Optional.empty();
        }
        Submission event = request.format().readOne(request.body(), request.type(), request.headers(), ids);
        return events.recordAtOnce(request.intake(), event, provenance(request))
                .map(receipt -> receipt.thenApply(known -> one(request, known)));
    }

    /** Bodies of many events may take long; only some at a time, so that single events always find a thread. */
    Response take(IntakeRequest request) {
        if (request.format().isOneEvent()) {
            return takeNow(request);
        }
        if (!bodies.tryAcquire()) {
            return tooMany(request);
        }
        try {
            return takeNow(request);
        } finally {
            bodies.release();
        }
    }

    /** The body stays unread: reading it is what there is no room for. */
    private static Response tooMany(IntakeRequest request) {
        Problem problem = Problem.unavailable(
                        "as many long bodies as are taken at one time are on their way; nothing of this one was taken",
                        RETRY_AFTER_SECONDS)
                .at("/api/v1/" + request.intake().name().toLowerCase(Locale.ROOT));
        return Response.fromResponse(problem.toResponse())
                .header("Connection", "close")
                .build();
    }

    private Response takeNow(IntakeRequest request) {
        Provenance provenance = provenance(request);
        try {
            return switch (request.format()) {
                case CSV ->
                    request.intake() == Intake.INCIDENTS
                            ? files.take(request, provenance)
                            : spooled(request, provenance);
                case BATCH, SERVICE_REQUESTS, SERVICE_REQUESTS_XML -> spooled(request, provenance);
                case STRUCTURED, LINES, JSON -> events(request, provenance);
            };
        } finally {
            request.body().drain();
        }
    }

    private Provenance provenance(IntakeRequest request) {
        return new Provenance(clock.instant(), request.submittedBy(), request.traceParent());
    }

    private Response spooled(IntakeRequest request, Provenance provenance) {
        try (SpooledEvents events = open(request)) {
            RejectsForm form = events.rejectsForm().orElseGet(request::rejectsForm);
            return many(request, record(request, events, form, provenance));
        } catch (BrokenBodyException e) {
            throw Refused.body(e.fault());
        }
    }

    private SpooledEvents open(IntakeRequest request) throws BrokenBodyException {
        Charset charset = request.type().charset();
        return switch (request.format()) {
            case CSV -> ReferralRows.of(request.body(), charset, config, ids);
            case SERVICE_REQUESTS ->
                Batch.ofServiceRequests(request.body(), charset, mappings.of(request.agency()), config);
            case SERVICE_REQUESTS_XML -> ServiceRequestXml.of(request.body(), mappings.of(request.agency()), config);
            default -> Batch.of(request.body(), charset, config);
        };
    }

    private Response events(IntakeRequest request, Provenance provenance) {
        IntakeFormat format = request.format();
        Submissions submissions = format.read(request.body(), request.type(), request.headers(), ids);
        Receipt receipt = record(request, submissions, request.rejectsForm(), provenance);
        return format.isOneEvent() ? one(request, receipt) : many(request, receipt);
    }

    private Receipt record(IntakeRequest request, Submissions submissions, RejectsForm form, Provenance provenance) {
        return request.isDryRun()
                ? events.judge(request.intake(), submissions)
                : events.record(request.intake(), submissions, form, provenance);
    }

    private static Response one(IntakeRequest request, Receipt receipt) {
        if (receipt.accepted() == 0) {
            throw Refused.event(receipt.refusals());
        }
        AcceptedEvent event = receipt.last();
        String id = event.registerId().value();
        if (request.isDryRun()) {
            return Response.ok(Map.of("id", id)).build();
        }
        return Response.accepted(Map.of("id", id))
                .header("Location", location(event, id))
                .build();
    }

    private static Response many(IntakeRequest request, Receipt receipt) {
        SummaryView summary = SummaryView.of(receipt);
        if (receipt.broken() != null) {
            throw Refused.many(
                    400,
                    "the body broke off; the lines before were taken as the members say, all may be sent again",
                    List.of(receipt.broken()),
                    summary.members());
        }
        if (receipt.accepted() == 0 && receipt.received() > 0) {
            List<Fault> faults = receipt.refusals().stream().map(Refusal::fault).toList();
            throw Refused.many(422, "no event was accepted", faults, summary.members());
        }
        return request.isDryRun()
                ? Response.ok(summary).build()
                : Response.accepted(summary).build();
    }

    /** Incidents, referrals and meetings have an entry of their own; figures and declarations are seen in what they lead to. */
    private static String location(AcceptedEvent event, String id) {
        Fact fact = event.fact();
        return switch (event.type().intake()) {
            case INCIDENTS -> "/api/v1/incidents/" + id;
            case REFERRALS -> "/api/v1/referrals/" + (fact instanceof PanelMeeting ? "meetings/" : "") + id;
            case MEASUREMENTS -> {
                ReportedMeasurement measurement = (ReportedMeasurement) fact;
                yield "/api/v1/indicators/" + encoded(measurement.indicator()) + "/values?area=" + measurement.area()
                        + "&source=reported&agency=" + encoded(measurement.agency());
            }
            case FEEDS -> "/api/v1/feeds?agency=" + encoded(fact.agency());
        };
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
