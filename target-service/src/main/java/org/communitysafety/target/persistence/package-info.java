/** Facts, cells, feeds and reference data in PostgreSQL 18, in a few set-based statements per batch. */
package org.communitysafety.target.persistence;
