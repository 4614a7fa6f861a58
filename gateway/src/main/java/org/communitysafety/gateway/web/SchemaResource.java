package org.communitysafety.gateway.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** What the services say to each other: the JSON Schema of each event type, and the AsyncAPI document that names them. */
@Path("/")
public class SchemaResource {

    /** At an address that never changes. */
    @GET
    @Path("schemas/{type: [a-z0-9.-]+}.json")
    @Produces("application/schema+json")
    public byte[] schema(@PathParam("type") String type) {
        return read("schemas/" + type + ".json");
    }

    @GET
    @Path("asyncapi")
    @Produces("application/vnd.aai.asyncapi+yaml;version=3.0.0")
    public byte[] asyncApi() {
        return read("asyncapi.yaml");
    }

    private static byte[] read(String resource) {
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
