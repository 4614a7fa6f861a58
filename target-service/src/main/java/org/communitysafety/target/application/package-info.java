/** What the service does: folds events, judges feeds, publishes what changed, answers; the only place transactions begin. */
package org.communitysafety.target.application;
