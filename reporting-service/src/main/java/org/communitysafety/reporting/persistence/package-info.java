/** The service's own schema in PostgreSQL: plain SQL, a few set-based statements per batch. */
package org.communitysafety.reporting.persistence;
