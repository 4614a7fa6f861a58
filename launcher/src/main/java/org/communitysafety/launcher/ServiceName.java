package org.communitysafety.launcher;

/** The four services, in the order in which they are started. */
enum ServiceName {
    INCIDENT("incident", "incident-service", 768),
    TARGET("target", "target-service", 1024),
    REPORTING("reporting", "reporting-service", 512),
    GATEWAY("gateway", "gateway", 384);

    private final String key;
    private final String module;
    private final int heapMegabytes;

    ServiceName(String key, String module, int heapMegabytes) {
        this.key = key;
        this.module = module;
        this.heapMegabytes = heapMegabytes;
    }

    /** Its name in the properties of the platform, such as {@code csp.port.incident}. */
    String key() {
        return key;
    }

    /** Its directory, which is also the name of its process. */
    String module() {
        return module;
    }

    int heapMegabytes() {
        return heapMegabytes;
    }
}
