package io.keheng.information;

/** 个人 or 对公. */
public enum CustomerKind {
  PERSONAL,
  CORPORATE
}
