/** Errors as problem+json (RFC 9457), naming every fault, on every path and status. */
package org.communitysafety.kit.problem;
