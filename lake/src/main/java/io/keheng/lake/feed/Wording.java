package io.keheng.lake.feed;

/** How a reason is said to people. */
public interface Wording {

  /**
   * @param column the bank's column; may be empty
   * @param value the refused value; may be empty
   */
  String say(String code, String column, String value);
}
