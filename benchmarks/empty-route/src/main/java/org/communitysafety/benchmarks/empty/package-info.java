/** A yardstick: the framework's server with a route that does nothing. */
package org.communitysafety.benchmarks.empty;
