package org.communitysafety.testkit;

import java.util.Map;

/** A database and a broker for the life of the test JVM, prepared with the platform's roles, schemas and topics. */
interface TestInfrastructure {
    /** The platform's {@code csp.*} properties. */
    Map<String, String> properties();

    /**
     * Does something to the database or the broker and returns when it has happened.
     *
     * @param component {@code kafka} or {@code postgres}
     * @param action {@code stop}, {@code start}, {@code kill}, {@code pause} or {@code resume}
     */
    void command(String component, String action);
}
