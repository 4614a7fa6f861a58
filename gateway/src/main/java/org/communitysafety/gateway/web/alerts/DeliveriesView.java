package org.communitysafety.gateway.web.alerts;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.communitysafety.gateway.web.Table;
import org.communitysafety.gateway.web.Wording;

/**
 * Who was told of an alert, and what they answered.
 *
 * @param alert what it is about
 * @param back the alert's page
 * @param more whether older ones are left out
 */
public record DeliveriesView(String alert, String back, Table table, boolean more) {

    /** Deliveries as reporting-service answers them, the newest first. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Deliveries(List<Delivery> items, String next) {}

    /** @param webhook null for e-mail, for which {@code recipient} is not */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Delivery(
            String webhook,
            String recipient,
            String state,
            String reason,
            Instant queuedAt,
            Instant doneAt,
            List<Attempt> attempts) {}

    /** @param statusCode null where the receiver did not answer, for which {@code error} says why */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Attempt(Instant at, Integer statusCode, String error) {
        private String inWords() {
            return Wording.moment(at) + ": " + (error == null ? "taken" : error)
                    + (statusCode == null ? "" : " (" + statusCode + ")");
        }
    }

    static DeliveriesView of(String alert, String back, Deliveries deliveries) {
        return new DeliveriesView(
                alert,
                back,
                Table.of(
                        "deliveries",
                        "Messages that told of this alert",
                        deliveries.items().stream().map(DeliveriesView::row).toList(),
                        Table.Column.text("To"),
                        Table.Column.text("What was told"),
                        Table.Column.text("State"),
                        Table.Column.text("Queued (UK time)"),
                        Table.Column.text("Attempts")),
                deliveries.next() != null);
    }

    /** For a list of pages. */
    public String heading() {
        return "Who was told: " + alert;
    }

    /** The table as a file. */
    public String file() {
        return back.replace("?", "/deliveries?") + "&csv=" + table.id();
    }

    private static Table.Row row(Delivery delivery) {
        return Table.Row.of(
                Table.Cell.of(delivery.webhook() == null ? delivery.recipient() : delivery.webhook())
                        .noted(delivery.webhook() == null ? "e-mail" : "webhook"),
                Table.Cell.of(reason(delivery.reason())),
                Table.Cell.of(state(delivery)),
                Table.Cell.of(Wording.moment(delivery.queuedAt())).raw(delivery.queuedAt()),
                Table.Cell.of(attempts(delivery)));
    }

    /** The last word is the one of Alertmanager for a change that it has no word for. */
    private static String reason(String reason) {
        return "unknown".equals(reason) ? "a change of its state" : reason;
    }

    private static String state(Delivery delivery) {
        return switch (delivery.state()) {
            case "DELIVERED" -> "Delivered " + Wording.moment(delivery.doneAt());
            case "GIVEN_UP" -> "Given up " + Wording.moment(delivery.doneAt());
            default -> "Waiting";
        };
    }

    private static String attempts(Delivery delivery) {
        return delivery.attempts().isEmpty()
                ? "None yet"
                : delivery.attempts().stream().map(Attempt::inWords).collect(Collectors.joining("; "));
    }
}
