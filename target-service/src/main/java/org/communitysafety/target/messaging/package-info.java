/** Kafka: events become domain facts, changes become records; one mapping class per direction. */
package org.communitysafety.target.messaging;
