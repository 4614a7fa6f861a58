/** Two consumers as one writes them with Quarkus, to be measured beside the platform. */
package org.communitysafety.benchmarks.quarkus;
