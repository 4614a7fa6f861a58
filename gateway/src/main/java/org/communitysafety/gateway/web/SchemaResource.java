package org.communitysafety.gateway.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The JSON Schema of each event type, at an address that never changes. */
@Path("/schemas/{type: [a-z0-9.-]+}.json")
public class SchemaResource {

    @GET
    @Produces("application/schema+json")
    public byte[] schema(@PathParam("type") String type) {
        String resource = "schemas/" + type + ".json";
        try (InputStream schema = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            if (schema == null) {
                throw new NotFoundException();
            }
            return schema.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
