/** The pages, rendered on the server, and what is explained at stable addresses: kinds of problems, schemas of events. */
package org.communitysafety.gateway.web;
