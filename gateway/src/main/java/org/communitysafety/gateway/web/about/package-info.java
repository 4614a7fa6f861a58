/** The page about the data: licences, methods, accessibility and privacy. */
package org.communitysafety.gateway.web.about;
