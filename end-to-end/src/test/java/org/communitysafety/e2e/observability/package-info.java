/** What a running platform measures and logs, held to what is promised about both. */
package org.communitysafety.e2e.observability;
