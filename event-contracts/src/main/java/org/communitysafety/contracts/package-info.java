/** What the services say to each other and to the outside: event records, the register of topics, event types, headers. */
package org.communitysafety.contracts;
