package org.communitysafety.gateway.routing;

/** Where the gateway's own routes stand among the framework's, which begin at 0. Small numbers are asked first. */
public final class RouteOrder {
    public static final int LIVE = -200;
    public static final int ACCESS = -150;
    public static final int PROXY = -100;
    public static final int ASSETS = -50;
    public static final int NOTHING_HERE = Integer.MAX_VALUE;

    private RouteOrder() {}
}
