package org.communitysafety.target.application;

import java.time.LocalDate;
import java.util.List;

/** The bank holidays that come with the platform. */
@FunctionalInterface
public interface BankHolidays {
    List<LocalDate> ofEnglandAndWales();
}
