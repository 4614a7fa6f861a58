/** What the service does: takes plans and values, judges, remembers, announces and answers. Transactions begin here. */
package org.communitysafety.reporting.application;
