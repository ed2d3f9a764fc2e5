package io.keheng.measure;

/** The text of an outcome cell without the quotes that FEEL puts around a string. */
public final class FeelText {

  private FeelText() {}

  public static String plain(String feel) {
    var text = feel.strip();
    return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
        ? text.substring(1, text.length() - 1)
        : text;
  }
}
