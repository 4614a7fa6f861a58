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
import java.util.Optional;
import org.communitysafety.kit.problem.Problem;
import org.communitysafety.kit.problem.ProblemException;
import org.communitysafety.reporting.application.delivery.KeepReceivers;
import org.communitysafety.reporting.application.delivery.KeepReceivers.Kept;
import org.communitysafety.reporting.application.delivery.KeepReceivers.SecretWish;
import org.communitysafety.reporting.application.delivery.Receivers.Registered;
import org.communitysafety.reporting.domain.delivery.Channel;
import org.communitysafety.reporting.domain.delivery.ReceiverKey;
import org.communitysafety.reporting.domain.delivery.Webhook;
import org.jboss.resteasy.reactive.RestPath;

/** The addresses that alerts are posted to. */
@Path("/api/v1/webhooks")
@Produces(MediaType.APPLICATION_JSON)
public class WebhookResource {
    private final KeepReceivers receivers;

    WebhookResource(KeepReceivers receivers) {
        this.receivers = receivers;
    }

    @GET
    public PageView<WebhookView> list() {
        return new PageView<>(
                receivers.list(Channel.WEBHOOK).stream().map(this::view).toList(), null);
    }

    @GET
    @Path("/{id}")
    public WebhookView read(@RestPath String id) {
        return receivers.find(key(id)).map(this::view).orElseThrow(WebhookResource::noSuchWebhook);
    }

    /** Sets a webhook, and lets a parked one go on; 201 when it is new. */
    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response set(@RestPath String id, WebhookRequest request) {
        ReceiverReading reading = new ReceiverReading();
        Webhook webhook = reading.webhook(id, request);
        SecretWish wish = reading.secret(request, receivers.now());
        receivers.refusal(webhook).ifPresent(reading::forbidden);
        Kept kept = receivers.keep(webhook, wish).orElseThrow(WebhookResource::tooMany);
        WebhookView view = WebhookView.of(kept.registered(), Optional.of(kept.secrets()), kept.made(), receivers.now());
        return Response.status(kept.created() ? Response.Status.CREATED : Response.Status.OK)
                .entity(view)
                .build();
    }

    @DELETE
    @Path("/{id}")
    public void remove(@RestPath String id) {
        if (!receivers.remove(key(id))) {
            throw noSuchWebhook();
        }
    }

    /** Sends a test message now, even to a parked webhook, and answers what the receiver said. */
    @POST
    @Path("/{id}/test")
    public TrialView test(@RestPath String id) {
        return TrialView.of(receivers
                .test(key(id))
                .orElseThrow(WebhookResource::noSuchWebhook)
                .toCompletableFuture()
                .join());
    }

    /** Lets a parked or failing webhook be tried again at once. */
    @POST
    @Path("/{id}/resume")
    public WebhookView resume(@RestPath String id) {
        return receivers.resume(key(id)).map(this::view).orElseThrow(WebhookResource::noSuchWebhook);
    }

    private WebhookView view(Registered registered) {
        return WebhookView.of(
                registered, receivers.secrets(registered.receiver().key().id()), null, receivers.now());
    }

    private static ReceiverKey key(String id) {
        return new ReceiverKey(Channel.WEBHOOK, id);
    }

    private static ProblemException noSuchWebhook() {
        return Question.notFound("there is no such webhook");
    }

    static ProblemException tooMany() {
        return new ProblemException(
                Problem.of(409, "there are %d already; remove one first".formatted(KeepReceivers.MOST)));
    }
}
