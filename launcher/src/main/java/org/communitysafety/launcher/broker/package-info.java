/** One Kafka broker in a JVM of its own, and the topics it must hold. */
package org.communitysafety.launcher.broker;
