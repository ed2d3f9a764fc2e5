package io.keheng.information;

/** How information reached the bank (S12-01). */
public enum Channel {
  /** 业务办理. */
  BUSINESS,
  /** 问卷调查. */
  QUESTIONNAIRE,
  /** 主动沟通: telephone or visit. */
  CONTACT,
  /** 合法第三方数据: only from a registered source (S12-02). */
  THIRD_PARTY
}
