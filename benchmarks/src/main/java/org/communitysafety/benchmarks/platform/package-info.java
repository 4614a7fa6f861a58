/** The platform's processes as a benchmark starts, asks and weighs them. */
package org.communitysafety.benchmarks.platform;
