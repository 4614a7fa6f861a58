/** What each measure means: what is counted, who answers for it, what the target asks for, and what of that has changed. */
package org.communitysafety.gateway.web.definition;
