/** The agent that ends a child JVM when the process that started it is gone. */
package org.communitysafety.launcher.leash;
