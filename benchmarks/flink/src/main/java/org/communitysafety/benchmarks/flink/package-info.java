/** The same work in Flink SQL, to be measured beside the platform. */
package org.communitysafety.benchmarks.flink;
