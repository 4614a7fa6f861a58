/** The embedded platform: a real PostgreSQL, a real Kafka broker and the four services, started, watched and stopped together. */
package org.communitysafety.launcher;
