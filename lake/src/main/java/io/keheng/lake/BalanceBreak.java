package io.keheng.lake;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A row whose stated balance does not follow from the row before it; listed, never repaired.
 *
 * @param accountId the account's internal number
 * @param line line number in the file, 1 for its first line
 * @param expected balance before the row plus its amount
 * @param stated balance that the row states
 */
public record BalanceBreak(
    long accountId,
    long line,
    LocalDate bookedOn,
    String txnNo,
    BigDecimal expected,
    BigDecimal stated) {}
