package org.communitysafety.target.rest;

import java.util.List;
import org.communitysafety.target.domain.referral.Finding;
import org.communitysafety.vocabulary.RegisterId;

/**
 * Something in a referral's history that cannot have been so.
 *
 * @param id of the referral in the register
 * @param events identifiers of the events that say so
 */
public record FindingView(
        String code, String detail, String agency, String reference, String id, String pathway, List<String> events) {
    static FindingView of(Finding finding) {
        String agency = finding.referral().agency().value();
        String reference = finding.referral().reference();
        return new FindingView(
                finding.code().token(),
                finding.detail(),
                agency,
                reference,
                RegisterId.of(agency, reference).value(),
                finding.pathway(),
                finding.events());
    }
}
