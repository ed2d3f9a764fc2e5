package io.keheng.handover;

import io.keheng.customerfile.CustomerPart;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One giving of customer information to a third party: asked for by one person, consented to by
 * another (S09-32).
 *
 * @param duties what the party must and must not do, as agreed on the day
 * @param onDay when it was consented to; when it was asked for as long as it is not
 * @param keepUntil how long the record is kept at least
 * @param decidedBy who consented, refused or took it back; null of what was given before consent
 *     was needed
 * @param note why it was refused
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
    State state,
    @Nullable Long decidedBy,
    @Nullable Instant decidedAt,
    @Nullable String note,
    @Nullable Instant fileAt,
    @Nullable String fileDigest,
    long customers) {

  enum State {
    ASKED,
    CONSENTED,
    REFUSED,
    WITHDRAWN
  }

  /** What is asked for. */
  record Giving(long agreementId, String purpose, List<CustomerPart> parts, List<String> numbers) {}
}
