package org.communitysafety.gateway.web;

/** The pages that the navigation leads to, in its order. */
public enum Section {
    SCORECARD("/", "Scorecard", true),
    ALERTS("/alerts", "Alerts", true),
    AREAS("/areas", "Areas", true),
    REFERRALS("/referrals", "Referrals", true),
    DELIVERY_PLAN("/delivery-plan", "Delivery plan", true),
    PROBLEM_PLANS("/problem-plans", "Problem plans", true),
    REPORTS("/reports", "Board reports", true),
    INTAKE("/intake", "Data intake", false),
    ABOUT("/about", "About the data", false);

    private final String path;
    private final String title;
    private final boolean ofPlan;

    Section(String path, String title, boolean ofPlan) {
        this.path = path;
        this.title = title;
        this.ofPlan = ofPlan;
    }

    public String title() {
        return title;
    }

    /** @param plan the plan being looked at; null for none */
    public String address(String plan) {
        return plan == null ? path : path + "?plan=" + Addresses.encoded(plan);
    }

    /** Whether each plan has such a page of its own. */
    public boolean isOfPlan() {
        return ofPlan;
    }
}
