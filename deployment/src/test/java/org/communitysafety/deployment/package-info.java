/** What docker-compose.yml and k8s/ say, held against strict models of what they may say and against what this platform needs. */
package org.communitysafety.deployment;
