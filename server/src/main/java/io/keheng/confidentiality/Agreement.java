package io.keheng.confidentiality;

import io.keheng.customerfile.CustomerPart;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A confidentiality agreement with a third party, as it lies on file.
 *
 * @param parts what of a customer it covers
 * @param duties what the party must and must not do
 * @param liability what follows a breach
 */
public record Agreement(
    long id,
    String fileNumber,
    String party,
    String purpose,
    List<CustomerPart> parts,
    String duties,
    String liability,
    LocalDate validFrom,
    LocalDate validTo,
    long staffId,
    Instant at,
    @Nullable LocalDate endedOn,
    @Nullable String endNote) {

  public boolean inForce(LocalDate day) {
    return endedOn == null && !day.isBefore(validFrom) && !day.isAfter(validTo);
  }

  /** What is entered of one. */
  record Entered(
      String fileNumber,
      String party,
      String purpose,
      List<CustomerPart> parts,
      String duties,
      String liability,
      LocalDate validFrom,
      LocalDate validTo) {}
}
