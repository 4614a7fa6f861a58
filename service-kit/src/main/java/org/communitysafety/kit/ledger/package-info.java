/** Consumer positions kept in the transaction that holds their effect. */
package org.communitysafety.kit.ledger;
