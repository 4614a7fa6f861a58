/** How long the platform takes to start, and how much memory its processes take. */
package org.communitysafety.benchmarks.start;
