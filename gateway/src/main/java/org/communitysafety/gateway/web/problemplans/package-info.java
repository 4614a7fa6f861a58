/** The pages of problem plans: their stages, what they are judged by, and what the figures say of their responses. */
package org.communitysafety.gateway.web.problemplans;
