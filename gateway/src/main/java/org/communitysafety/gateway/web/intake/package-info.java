/** The pages of the data intake: who sends, how late, what was refused, and what could not be read. */
package org.communitysafety.gateway.web.intake;
