/** Referrals: what a pathway allows, what became of a referral, what is due and what cannot have been. */
package org.communitysafety.target.domain.referral;
