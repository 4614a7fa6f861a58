package org.communitysafety.incident.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.communitysafety.incident.application.Refusal;

/** The first refusals of an import, as the JSON of a column. */
@ApplicationScoped
class RefusalJson {
    private final ObjectMapper mapper;

    RefusalJson(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    String write(List<Refusal> refusals) {
        try {
            return mapper.writeValueAsString(refusals);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Refusal> read(String json) {
        try {
            return Arrays.asList(mapper.readValue(json, Refusal[].class));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
