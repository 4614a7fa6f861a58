/** The use cases of the service and the ports they need; transactions begin here and nowhere else. */
package org.communitysafety.incident.application;
