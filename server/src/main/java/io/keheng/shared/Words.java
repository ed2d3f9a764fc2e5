package io.keheng.shared;

/** What is said in both languages, as a parameter file or a table keeps it. */
public record Words(String zh, String en) {

  /** In the language of who asks. */
  public String text() {
    return Language.english() ? en : zh;
  }
}
