package io.keheng.customerfile;

/** How a text is asked for in the search index of customers. */
public final class SearchText {

  private SearchText() {}

  /** Whatever begins with a text, as tsquery writes it. */
  public static String startingWith(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "''") + "':*";
  }
}
