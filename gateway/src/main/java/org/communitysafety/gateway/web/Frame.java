package org.communitysafety.gateway.web;

import java.util.List;
import org.communitysafety.contracts.PlanPublished;

/**
 * What stands around every page: where it is among the others and which plan it is about.
 *
 * @param plan null on pages that are about no plan
 * @param plans the same page of every plan; of a page that is about no plan, their scorecards
 * @param silent services that do not answer; what is shown of theirs stands still
 */
public record Frame(
        Section section, PlanPublished plan, List<PlanLink> plans, List<SectionLink> sections, List<String> silent) {
    /** Where streams are opened. */
    public static final String LIVE = "/api/v1/live";

    /** A plan to choose. */
    public record PlanLink(String address, String name, boolean current, boolean fictional) {}

    /** A page to go to. */
    public record SectionLink(String address, String title, boolean current) {}

    /** The plan's identifier; null on pages that are about no plan. */
    public String planId() {
        return plan == null ? null : plan.plan();
    }

    /** The address of the stream that tells when something of the plan has changed. */
    public String live() {
        return Addresses.of(LIVE, "plan", planId());
    }

    /** The same, which also tells when any counted figure may have. */
    public String liveFigures() {
        return Addresses.of(LIVE, "plan", planId(), "types", "target-status,alert,feed,figures");
    }

    /** Whether everything on the page is made up, which it then says. */
    public boolean fictional() {
        return plan != null && plan.fictional();
    }

    /** The plan and its area, as they stand above the heading. */
    public String caption() {
        return plan.areaName() == null ? plan.title() : plan.title() + ", " + plan.areaName();
    }

    /** What a browser's list of tabs and bookmarks shows of the page: first what no other page of the plan has. */
    public String titled(String heading) {
        return heading + (plan == null ? "" : " – " + plan.title()) + " – Community safety performance";
    }
}
