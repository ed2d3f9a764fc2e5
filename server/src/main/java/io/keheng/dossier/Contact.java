package io.keheng.dossier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One talk with a customer 沟通记录 (S12-18).
 *
 * @param inbound the customer began it
 */
record Contact(
    long id,
    long customerId,
    Instant at,
    Manner manner,
    boolean inbound,
    String subject,
    @Nullable String content,
    @Nullable String nextStep,
    long staffId,
    String staffName) {

  enum Manner {
    PHONE,
    VISIT,
    COUNTER,
    WECHAT,
    MESSAGE,
    EMAIL,
    LETTER
  }
}
