package org.communitysafety.reporting.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.communitysafety.kit.problem.Problem;
import org.communitysafety.kit.problem.ProblemException;
import org.communitysafety.reporting.application.delivery.KeepReceivers;
import org.communitysafety.reporting.domain.delivery.Channel;
import org.communitysafety.reporting.domain.delivery.ReceiverKey;
import org.communitysafety.reporting.domain.delivery.Recipient;
import org.jboss.resteasy.reactive.RestPath;

/** The people who get e-mail when an alert asks them to act. */
@Path("/api/v1/recipients")
@Produces(MediaType.APPLICATION_JSON)
public class RecipientResource {
    private final KeepReceivers receivers;

    RecipientResource(KeepReceivers receivers) {
        this.receivers = receivers;
    }

    @GET
    public PageView<RecipientView> list() {
        return new PageView<>(
                receivers.list(Channel.EMAIL).stream().map(RecipientView::of).toList(), null);
    }

    @GET
    @Path("/{id}")
    public RecipientView read(@RestPath String id) {
        return receivers.find(key(id)).map(RecipientView::of).orElseThrow(RecipientResource::noSuchRecipient);
    }

    /** Sets a recipient, and lets a parked one go on; 201 when it is new, 409 while no SMTP server is configured. */
    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response set(@RestPath String id, RecipientRequest request) {
        Recipient recipient = new ReceiverReading().recipient(id, request);
        if (!receivers.mailIsOn()) {
            throw new ProblemException(
                    Problem.of(409, "e-mail is off: no SMTP server is configured (csp.smtp.host); webhooks need none"));
        }
        boolean created = receivers.keep(recipient).orElseThrow(WebhookResource::tooMany);
        return Response.status(created ? Response.Status.CREATED : Response.Status.OK)
                .entity(read(id))
                .build();
    }

    @DELETE
    @Path("/{id}")
    public void remove(@RestPath String id) {
        if (!receivers.remove(key(id))) {
            throw noSuchRecipient();
        }
    }

    /** Sends a test message now and answers what the SMTP server said. */
    @POST
    @Path("/{id}/test")
    public TrialView test(@RestPath String id) {
        return TrialView.of(receivers
                .test(key(id))
                .orElseThrow(RecipientResource::noSuchRecipient)
                .toCompletableFuture()
                .join());
    }

    /** Lets a parked or failing recipient be tried again at once. */
    @POST
    @Path("/{id}/resume")
    public RecipientView resume(@RestPath String id) {
        return receivers.resume(key(id)).map(RecipientView::of).orElseThrow(RecipientResource::noSuchRecipient);
    }

    private static ReceiverKey key(String id) {
        return new ReceiverKey(Channel.EMAIL, id);
    }

    private static ProblemException noSuchRecipient() {
        return Question.notFound("there is no such recipient");
    }
}
