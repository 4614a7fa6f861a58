/** Readiness of what a service leans on; liveness leans on nothing. */
package org.communitysafety.kit.health;
