/** A load generator small enough to leave the cores to what is measured. */
package org.communitysafety.benchmarks.load;
