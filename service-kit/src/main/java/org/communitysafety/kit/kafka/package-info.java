/** Polling, publishing and setting aside: the Kafka clients every service uses. */
package org.communitysafety.kit.kafka;
