/** Child processes: tied to the launcher's life, recorded by pid and start time, and restarted when they die. */
package org.communitysafety.launcher.process;
