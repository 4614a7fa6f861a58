package org.communitysafety.gateway.web.alerts;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.communitysafety.contracts.AlertChanged;
import org.communitysafety.gateway.access.PageCalls;
import org.communitysafety.gateway.routing.Reply;
import org.communitysafety.gateway.web.Addresses;

/** What the pages of alerts ask of reporting-service and tell it. */
@ApplicationScoped
class AlertQuestions {
    private final PageCalls calls;

    AlertQuestions(PageCalls calls) {
        this.calls = calls;
    }

    Reply alert(String id) {
        return calls.get(address(id));
    }

    /** Those in force and those to come; empty while they are not known. */
    Optional<Silences> silences() {
        Optional<Silences> active = calls.read("silences?state=active", Silences.class);
        Optional<Silences> pending = calls.read("silences?state=pending", Silences.class);
        return active.flatMap(now -> pending.map(now::and));
    }

    /** @param kind null for any @param cursor where the page begins; null for the first */
    Optional<AlertList> resolved(String kind, String cursor) {
        return calls.read(
                Addresses.of("alerts", "state", AlertWords.RESOLVED, "kind", kind, "cursor", cursor), AlertList.class);
    }

    /** The access record has it. */
    Reply deliveries(String id) {
        return calls.get(Addresses.of("deliveries", "alert", id));
    }

    Reply acknowledge(AlertForm form, String id) {
        return calls.send("POST", address(id) + "/acknowledgement", form.acknowledgement());
    }

    Reply silence(AlertForm form, AlertChanged alert) {
        return calls.send("POST", "silences", form.silenceOf(Silences.Matchers.like(alert)));
    }

    Reply withdraw(AlertForm form) {
        return calls.send("DELETE", "silences/" + Addresses.encoded(form.silence()), null);
    }

    /** False when an alert had been taken on before, with what somebody else wrote. */
    static boolean keptNote(Reply acknowledged, AlertForm form) {
        List<AlertChanged.Transition> steps = acknowledged
                .as(AlertChanged.class)
                .map(AlertChanged::transitions)
                .orElse(List.of());
        return steps.isEmpty()
                || Objects.equals(
                        steps.get(steps.size() - 1).note(),
                        form.acknowledgement().get("note"));
    }

    private static String address(String id) {
        return "alerts/" + Addresses.encoded(id);
    }
}
