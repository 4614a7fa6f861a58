package org.communitysafety.launcher;

/** Asks a service on this machine whether it is ready. */
final class HealthCheck {
    static final String PATH = "/q/health/ready";

    private HealthCheck() {}

    static boolean isReady(int port) {
        return Loopback.get(port, PATH).filter(Loopback.Reply::isOk).isPresent();
    }
}
