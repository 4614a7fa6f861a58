/** Who calls, and whether the gateway may be reached from there at all. */
package org.communitysafety.gateway.identity;
