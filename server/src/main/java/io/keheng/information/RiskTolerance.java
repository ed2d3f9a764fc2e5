package io.keheng.information;

/** 风险承受能力等级, from cautious to daring. */
public enum RiskTolerance {
  C1,
  C2,
  C3,
  C4,
  C5
}
