package org.communitysafety.target.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.communitysafety.target.application.CountedSoFar;
import org.communitysafety.target.application.Transactions;

/** For the gateway alone, which asks again and again while pages are open: whether there is anything new to show. */
@Path("/internal/counted")
@Produces(MediaType.APPLICATION_JSON)
public class CountedResource {
    private final Transactions transactions;
    private final CountedSoFar counted;

    public CountedResource(Transactions transactions, CountedSoFar counted) {
        this.transactions = transactions;
        this.counted = counted;
    }

    /** @param records taken so far, of all topics */
    public record Counted(long records) {}

    @GET
    public Counted soFar() {
        return transactions.call(() -> new Counted(counted.records()));
    }
}
