/** Who did what when: the entries of the access record and the chain that holds them together. */
package org.communitysafety.vocabulary.access;
