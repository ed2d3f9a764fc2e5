package io.keheng.dossier;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that may be sold to a customer 销售机会 (S12-18).
 *
 * @param amount expected, in its currency
 */
record Opportunity(
    long id,
    long version,
    long customerId,
    String title,
    @Nullable String product,
    @Nullable BigDecimal amount,
    String currency,
    @Nullable LocalDate expectedOn,
    Stage stage,
    long staffId,
    String staffName) {

  enum Stage {
    FOUND,
    PROPOSED,
    NEGOTIATED,
    WON,
    LOST
  }
}
