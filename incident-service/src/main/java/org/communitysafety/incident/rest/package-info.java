/** The service's addresses: what comes in, the register, imports and dead letters. */
package org.communitysafety.incident.rest;
