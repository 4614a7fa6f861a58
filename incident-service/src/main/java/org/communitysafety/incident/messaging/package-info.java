/** Kafka: accepted events out, incidents, reference data and dead letters in. */
package org.communitysafety.incident.messaging;
