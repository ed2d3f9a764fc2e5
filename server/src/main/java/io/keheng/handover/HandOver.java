package io.keheng.handover;

import io.keheng.customerfile.CustomerPart;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One giving of customer information to a third party.
 *
 * @param duties what the party must and must not do, as agreed on the day
 * @param keepUntil how long the record is kept at least
 * @param fileAt when the file was made; null before
 * @param fileDigest SHA-256 of the file
 */
record HandOver(
    long id,
    String number,
    long agreementId,
    String agreementNumber,
    String party,
    String purpose,
    List<CustomerPart> parts,
    String duties,
    String liability,
    LocalDate onDay,
    LocalDate keepUntil,
    long staffId,
    Instant at,
    @Nullable Instant fileAt,
    @Nullable String fileDigest,
    long customers) {

  /** What is asked for. */
  record Giving(long agreementId, String purpose, List<CustomerPart> parts, List<String> numbers) {}
}
