/** The platform's REST API as a client calls it: answers, retries, and what to say when nobody answers. */
package org.communitysafety.cli.http;
