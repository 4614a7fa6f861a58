/** One PostgreSQL server on the loopback interface, and the database, roles and schemas it must hold. */
package org.communitysafety.launcher.database;
