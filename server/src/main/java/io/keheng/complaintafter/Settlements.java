package io.keheng.complaintafter;

import io.keheng.complaint.CaseActs;
import io.keheng.procedure.Act;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Refusal;
import java.math.BigDecimal;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Settlement settlements 和解协议: what both sides agreed on, before the customer is asked (S10-101).
 */
@Service
@Transactional
class Settlements {

  /**
   * @param amount that the bank pays, in its currency; null for none
   * @param promise of both sides
   */
  record Terms(String facts, @Nullable BigDecimal amount, String promise) {}

  private final CaseActs acts;

  Settlements(CaseActs acts) {
    this.acts = acts;
  }

  /** Records an agreement, of which the paper is printed. */
  @ActsFor("S10-101")
  void agree(long id, long version, Terms terms) {
    var amount = terms.amount();
    if (amount != null && amount.signum() <= 0) {
      throw Refusal.invalid("amount", "complaint.amount");
    }
    var details = new HashMap<String, Object>();
    details.put("promise", terms.promise());
    if (amount != null) {
      details.put("compensation", amount.toPlainString());
    }
    acts.act(acts.at("complaint.handle", id, version), Act.AGREED, terms.facts(), details);
  }
}
