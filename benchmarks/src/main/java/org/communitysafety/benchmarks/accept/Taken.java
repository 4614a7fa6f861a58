package org.communitysafety.benchmarks.accept;

/**
 * What one contender did in one round. Processor time is in seconds.
 *
 * @param events taken in
 * @param p99Millis of one request; NaN where there are none
 * @param gatewayCpu zero for what does not go through it
 * @param serviceCpu of the server behind, or of the process that produces
 * @param infrastructureCpu of broker and database
 */
record Taken(
        long events, double seconds, double p99Millis, double gatewayCpu, double serviceCpu, double infrastructureCpu) {
    double perSecond() {
        return events / seconds;
    }

    /** @param cpu one of the processor times */
    double microsAnEvent(double cpu) {
        return cpu * 1e6 / events;
    }
}
