/** Two million incident events from Kafka to exact aggregates in PostgreSQL, by the platform and by what one could take instead. */
package org.communitysafety.benchmarks.drain;
