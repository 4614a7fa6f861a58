package org.communitysafety.gateway.web;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Explains each kind of problem at the address that its {@code type} names. */
@Path("/problems/{code}")
public class ProblemResource {

    private final PageFrames frames;

    ProblemResource(PageFrames frames) {
        this.frames = frames;
    }

    /** What a program is told. */
    public record Explanation(String type, String title, int status, String detail) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON + ";qs=0.5")
    public Explanation json(@PathParam("code") String code) {
        ProblemKind kind = ProblemKind.of(code);
        return new Explanation("/problems/" + kind.code(), kind.title(), kind.status(), kind.explanation());
    }

    @GET
    @Blocking
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    public String page(@PathParam("code") String code) {
        ProblemKind kind = ProblemKind.of(code);
        return Pages.problem(frames.withoutPlan(Section.ABOUT), kind.title(), kind.status(), kind.explanation())
                .render();
    }
}
