package io.keheng.auditor;

import io.keheng.audit.Entry;
import org.jspecify.annotations.Nullable;

/**
 * A row of the trail in words.
 *
 * @param subject the thing by its name, as far as the asking person may know it
 * @param staffNo null for the system
 */
record TrailLine(
    Entry entry,
    String kindLabel,
    String entityLabel,
    String actionLabel,
    String subject,
    @Nullable String purposeLabel,
    @Nullable String staffNo) {

  /**
   * @param block number of the block that seals the row; null while it waits for one
   * @param customerId when it concerns a customer whom the asking person may see
   */
  record Detail(TrailLine line, @Nullable Long block, @Nullable Long customerId) {}
}
