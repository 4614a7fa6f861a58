/** The register, the imports and the list of dead letters in PostgreSQL. */
package org.communitysafety.incident.persistence;
