package org.communitysafety.reporting.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.communitysafety.reporting.application.delivery.Deliveries.LogQuestion;
import org.communitysafety.reporting.application.delivery.Deliveries.Logged;
import org.communitysafety.reporting.application.delivery.Deliveries.State;
import org.communitysafety.reporting.application.delivery.ReadDeliveries;
import org.communitysafety.reporting.domain.delivery.Channel;
import org.jboss.resteasy.reactive.RestQuery;

/** The log of what was sent, to whom, and what they answered. */
@Path("/api/v1/deliveries")
@Produces(MediaType.APPLICATION_JSON)
public class DeliveryResource {
    private static final int PAGE = 100;

    private final ReadDeliveries deliveries;

    DeliveryResource(ReadDeliveries deliveries) {
        this.deliveries = deliveries;
    }

    /** Newest first. */
    @GET
    public PageView<DeliveryView> list(
            @RestQuery String webhook,
            @RestQuery String recipient,
            @RestQuery("alert") String alertText,
            @RestQuery("state") String stateText,
            @RestQuery("cursor") String cursorText) {
        Question question = new Question();
        if (webhook != null && recipient != null) {
            question.fault("recipient", "two-receivers", "ask for a webhook or for a recipient");
        }
        UUID alert = question.alert("alert", alertText);
        State state = question.deliveryState(stateText);
        Long before = question.cursor(cursorText);
        question.refuseFaults();
        Channel channel = webhook != null ? Channel.WEBHOOK : recipient != null ? Channel.EMAIL : null;
        String receiver = webhook != null ? webhook : recipient;
        List<Logged> found = deliveries.log(new LogQuestion(channel, receiver, alert, state, before, PAGE + 1));
        List<Logged> page = found.subList(0, Math.min(PAGE, found.size()));
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("webhook", webhook);
        asked.put("recipient", recipient);
        asked.put("alert", alertText);
        asked.put("state", stateText);
        return new PageView<>(
                page.stream().map(DeliveryView::of).toList(),
                found.size() > PAGE ? next(asked, page.get(PAGE - 1).sequence()) : null);
    }

    /** @param asked what was asked for by name; null asks nothing */
    private static String next(Map<String, String> asked, long last) {
        UriBuilder next = UriBuilder.fromPath("/api/v1/deliveries").queryParam("cursor", Question.cursor(last));
        asked.forEach((name, value) -> {
            if (value != null) {
                next.queryParam(name, value);
            }
        });
        return next.build().toString();
    }
}
