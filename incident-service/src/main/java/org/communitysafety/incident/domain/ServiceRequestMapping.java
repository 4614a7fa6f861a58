package org.communitysafety.incident.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.communitysafety.vocabulary.Category;

/**
 * How a council's service requests (Open311 GeoReport v2) become incidents: each is one, under its
 * {@code service_request_id}, in the version of its {@code updated_datetime}; without one, or where it stays the same, a
 * later status is newer. Of a request only what says what, when and,
 * where an area code is given, where is read: descriptions, addresses, points and pictures may tell of persons.
 *
 * @param agency whose requests they are
 * @param services by {@code service_code}
 * @param statuses by {@code status}, in any case
 * @param areaMembers members of a request that may hold an area code, the first that is there counts
 */
public record ServiceRequestMapping(
        String agency, Map<String, Service> services, Map<String, Status> statuses, List<String> areaMembers) {
    private static final String REFERENCE = "service_request_id";
    private static final String CODE = "service_code";
    private static final String REQUESTED = "requested_datetime";
    private static final String UPDATED = "updated_datetime";
    private static final String STATUS = "status";

    public ServiceRequestMapping {
        statuses = inLowerCase(statuses);
    }

    /** @param flags of {@link IncidentFlags} */
    public record Service(String category, List<String> flags) {
        public Service {
            if (Category.of(category).isEmpty()) {
                throw new IllegalArgumentException("no category: " + category);
            }
            flags = List.copyOf(flags);
            if (!IncidentFlags.published().containsAll(flags)) {
                throw new IllegalArgumentException("not all of these are flags: " + flags);
            }
        }
    }

    /**
     * What a status says of the incident.
     *
     * @param outcome of the incident; null when the status says none
     * @param cancelled a token, why there was no incident; null when there was one
     */
    public record Status(String outcome, String cancelled) {
        public Status {
            if (outcome != null && !TextRule.isSound(outcome)) {
                throw new IllegalArgumentException("no outcome: it is empty, too long or has control characters");
            }
            if (cancelled != null && !CancellationRule.isReason(cancelled)) {
                throw new IllegalArgumentException("no reason, " + CancellationRule.FORM + ": " + cancelled);
            }
        }

        /** Of two versions of one time the greater id is newer: closed comes after open, and cancelled after both. */
        private int rank() {
            if (cancelled != null) {
                return 2;
            }
            return outcome == null ? 0 : 1;
        }
    }

    public ServiceRequestMapping of(String otherAgency) {
        return new ServiceRequestMapping(otherAgency, services, statuses, areaMembers);
    }

    /** @param request what JSON has */
    public SubmittedEvent event(Object request) {
        List<Fault> faults = new ArrayList<>(0);
        if (!(request instanceof Map<?, ?> members)) {
            faults.add(new Fault("", FaultCode.WRONG_TYPE, "a service request, a JSON object"));
            return SubmittedEvent.translated(Map.of(), Map.of(), faults);
        }
        String reference = required(members, REFERENCE, "/data/reference", faults);
        String requested = required(members, REQUESTED, "/data/occurred", faults);
        Service service = service(members, faults);
        Status status = status(members, faults);
        boolean cancelled = status != null && status.cancelled() != null;
        String updated = text(members.get(UPDATED)) == null ? requested : text(members.get(UPDATED));
        Map<String, Object> attributes = attributes(
                cancelled ? EventType.INCIDENT_CANCELLED : EventType.INCIDENT_RECORDED, reference, updated, status);
        Map<String, Object> data = new HashMap<>();
        data.put("agency", agency);
        data.put("reference", reference);
        if (cancelled) {
            data.put("reason", status.cancelled());
            return SubmittedEvent.translated(attributes, data, faults);
        }
        data.put("occurred", requested);
        data.put("area", area(members));
        data.put("category", service == null ? null : service.category());
        data.put("flags", service == null ? List.of() : service.flags());
        data.put("outcome", status == null ? null : status.outcome());
        return SubmittedEvent.translated(attributes, data, faults);
    }

    /** @param status null when there is none */
    private Map<String, Object> attributes(EventType type, String reference, String updated, Status status) {
        Map<String, Object> attributes = new HashMap<>();
        attributes.put("specversion", "1.0");
        attributes.put("type", type.ceType());
        attributes.put("source", "/agencies/" + agency + "/service-requests");
        attributes.put("id", reference + "@" + updated + "/" + (status == null ? 0 : status.rank()));
        attributes.put("subject", reference);
        attributes.put("recordedtime", updated);
        return attributes;
    }

    private Service service(Map<?, ?> members, List<Fault> faults) {
        String code = required(members, CODE, "/data/category", faults);
        Service service = code == null ? null : services.get(code);
        if (code != null && service == null) {
            faults.add(new Fault(
                    "/data/category",
                    FaultCode.UNMAPPED_SERVICE,
                    CODE + ": one that the mapping has: " + names(services)));
        }
        return service;
    }

    /** A request without one is open for all that is known. */
    private Status status(Map<?, ?> members, List<Fault> faults) {
        String sent = text(members.get(STATUS));
        Status status = sent == null ? null : statuses.get(sent.toLowerCase(Locale.ROOT));
        if (sent != null && status == null) {
            faults.add(new Fault(
                    "/data/outcome",
                    FaultCode.UNMAPPED_STATUS,
                    STATUS + ": one that the mapping has: " + names(statuses)));
        }
        return status;
    }

    private String area(Map<?, ?> members) {
        return areaMembers.stream()
                .map(name -> text(members.get(name)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static String required(Map<?, ?> members, String name, String pointer, List<Fault> faults) {
        String text = text(members.get(name));
        if (text == null) {
            faults.add(new Fault(pointer, FaultCode.MISSING_FIELD, name + " of the service request"));
        }
        return text;
    }

    /** Servers differ in whether identifiers and codes are text or numbers, and in what they call empty. */
    private static String text(Object value) {
        boolean none = !(value instanceof String || value instanceof Number)
                || value.toString().isBlank();
        return none ? null : value.toString().strip();
    }

    private static Map<String, Status> inLowerCase(Map<String, Status> statuses) {
        Map<String, Status> known = new HashMap<>();
        statuses.forEach((name, status) -> {
            if (known.put(name.strip().toLowerCase(Locale.ROOT), status) != null) {
                throw new IllegalArgumentException("a status is there twice: " + name);
            }
        });
        return Map.copyOf(known);
    }

    private static String names(Map<String, ?> known) {
        return String.join(", ", new TreeSet<>(known.keySet()));
    }
}
