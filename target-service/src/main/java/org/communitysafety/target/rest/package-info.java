/** Definitions, values and feeds over HTTP; every refusal is problem+json with all its faults. */
package org.communitysafety.target.rest;
