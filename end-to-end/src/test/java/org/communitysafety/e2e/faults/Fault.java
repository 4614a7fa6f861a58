package org.communitysafety.e2e.faults;

/** Something that goes wrong with a running platform, and the end of it. */
interface Fault {
    /** As the table names it. */
    String name();

    /** Whether nobody has to heal it: the launcher does. Its time to recovery counts from the fault itself. */
    default boolean healsItself() {
        return false;
    }

    /** Whether it is done on purpose and with care: then no request may be refused or break off. */
    default boolean isPlanned() {
        return false;
    }

    /** What a person would do or see; ends when the fault has been there as long as it should. */
    void inject() throws Exception;

    /** Ends it; for a killed process the launcher does that by itself. */
    default void heal() throws Exception {}

    /** What more is wrong afterwards than figures can show; empty when nothing is. */
    default String complaint() {
        return "";
    }
}
