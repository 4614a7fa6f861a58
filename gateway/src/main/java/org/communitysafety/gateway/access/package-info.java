/** The access record: which calls it has, and that none of them goes on before it is written down. */
package org.communitysafety.gateway.access;
