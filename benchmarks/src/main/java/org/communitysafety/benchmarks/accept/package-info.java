/** How fast events are taken in, beside the most that the same server and the same Kafka could do. */
package org.communitysafety.benchmarks.accept;
