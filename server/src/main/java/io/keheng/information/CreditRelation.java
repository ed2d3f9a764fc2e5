package io.keheng.information;

/** Whether a credit relationship 授信关系 exists; follows from the ledger (S02-02). */
public enum CreditRelation {
  CREDIT,
  NON_CREDIT
}
