package org.communitysafety.incident.rest.formats;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.communitysafety.incident.domain.ServiceRequestMapping;
import org.communitysafety.incident.domain.ServiceRequestMapping.Service;
import org.communitysafety.incident.domain.ServiceRequestMapping.Status;
import org.communitysafety.vocabulary.AgencyId;

/** The file that says what a council's service codes and statuses mean; read once, when the service starts. */
@ApplicationScoped
public class ServiceRequestMappings {
    private static final String SHIPPED = "/open311-mapping.json";
    private static final String ANY_AGENCY = "*";

    private final Map<String, ServiceRequestMapping> byAgency = new HashMap<>();

    private record MappingFile(@JsonProperty("councils") List<Council> councils) {}

    private record Council(
            @JsonProperty("agency") String agency,
            @JsonProperty("services") List<Code> services,
            @JsonProperty("statuses") Map<String, StatusMeaning> statuses,
            @JsonProperty("areaMembers") List<String> areaMembers) {}

    private record Code(
            @JsonProperty("code") String code,
            @JsonProperty("category") String category,
            @JsonProperty("flags") List<String> flags) {}

    private record StatusMeaning(
            @JsonProperty("outcome") String outcome, @JsonProperty("cancelled") String cancelled) {}

    /**
     * @throws IllegalArgumentException when the file names a category or a flag that there is not, an agency or a reason
     *     that is no token, or a status twice
     */
    ServiceRequestMappings(Open311Config config, ObjectMapper mapper) {
        try (InputStream file = config.mapping().isPresent()
                ? Files.newInputStream(config.mapping().get())
                : ServiceRequestMappings.class.getResourceAsStream(SHIPPED)) {
            mapper.readValue(file, MappingFile.class)
                    .councils()
                    .forEach(council -> byAgency.put(council.agency(), mapping(council)));
        } catch (IOException e) {
            throw new UncheckedIOException("the mapping of service requests cannot be read", e);
        }
        if (!byAgency.containsKey(ANY_AGENCY)) {
            throw new IllegalArgumentException("the mapping of service requests has nothing for agency " + ANY_AGENCY);
        }
    }

    /** The agency's own, else the one for any. */
    public ServiceRequestMapping of(String agency) {
        return byAgency.getOrDefault(agency, byAgency.get(ANY_AGENCY)).of(agency);
    }

    private static ServiceRequestMapping mapping(Council council) {
        if (!ANY_AGENCY.equals(council.agency()) && !AgencyId.isWellFormed(council.agency())) {
            throw new IllegalArgumentException(
                    "the mapping of service requests has a council that is no agency: " + council.agency());
        }
        try {
            return checked(council);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "the mapping of service requests for agency " + council.agency() + ": " + e.getMessage(), e);
        }
    }

    private static ServiceRequestMapping checked(Council council) {
        Map<String, Service> services = council.services().stream()
                .collect(Collectors.toMap(
                        Code::code,
                        code -> new Service(code.category(), code.flags() == null ? List.of() : code.flags())));
        Map<String, Status> statuses = new HashMap<>();
        council.statuses()
                .forEach((name, meaning) -> statuses.put(name, new Status(meaning.outcome(), meaning.cancelled())));
        return new ServiceRequestMapping(
                council.agency(),
                services,
                statuses,
                council.areaMembers() == null ? List.of() : List.copyOf(council.areaMembers()));
    }
}
