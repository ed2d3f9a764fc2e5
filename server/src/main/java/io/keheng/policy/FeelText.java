package io.keheng.policy;

/** The text of an outcome cell without the quotes that FEEL puts around a string. */
final class FeelText {

  private FeelText() {}

  static String plain(String feel) {
    var text = feel.strip();
    return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
        ? text.substring(1, text.length() - 1)
        : text;
  }
}
