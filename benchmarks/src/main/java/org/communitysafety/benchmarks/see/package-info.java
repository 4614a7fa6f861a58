/** From sending a figure to its status, and its alert, on a live stream that is open. */
package org.communitysafety.benchmarks.see;
