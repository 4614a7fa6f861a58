/** One gateway and very many live streams. */
package org.communitysafety.benchmarks.fanout;
