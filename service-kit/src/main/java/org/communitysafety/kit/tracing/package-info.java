/** What is recorded of the way of an event, when an operator asks for it; docs/operations/README.md. */
package org.communitysafety.kit.tracing;
