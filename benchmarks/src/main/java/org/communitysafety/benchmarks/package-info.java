/** Measurements that anybody can repeat; what they found stands in {@code docs/benchmarks.md}. */
package org.communitysafety.benchmarks;
