/** What this service answers over HTTP: scorecards, the history of what was reported, and alerts. */
package org.communitysafety.reporting.rest;
