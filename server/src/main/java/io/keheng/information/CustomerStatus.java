package io.keheng.information;

/** Whether there is a business relationship. */
public enum CustomerStatus {
  /** 潜在客户: known, no business yet. */
  PROSPECT,
  ACTIVE,
  /** 睡眠户: no business for long. */
  DORMANT,
  CLOSED
}
