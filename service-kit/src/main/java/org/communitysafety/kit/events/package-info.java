/** Reading and writing CloudEvents on Kafka, and the hash that orders versions. */
package org.communitysafety.kit.events;
