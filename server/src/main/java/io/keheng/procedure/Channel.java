package io.keheng.procedure;

/** How a complaint reaches the bank 投诉渠道. */
public enum Channel {
  COUNTER,
  TELEPHONE,
  LETTER,
  EMAIL,
  OPINION_BOX,
  WEBSITE,
  MOBILE_APP,
  REGULATOR,
  SUPERIOR,
  MEDIA,
  GROUP_VISIT,
  INTERNAL
}
