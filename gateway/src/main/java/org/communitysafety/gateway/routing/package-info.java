/** Which service answers what, and the way there and back: streamed, never stored. */
package org.communitysafety.gateway.routing;
