package io.keheng.lake.feed;

import java.util.Collection;
import java.util.stream.Collectors;

/** Names and texts as the engine's SQL writes them. */
final class Quote {

  private Quote() {}

  static String name(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  static String text(String text) {
    return '\'' + text.replace("'", "''") + '\'';
  }

  static String texts(Collection<String> texts) {
    return texts.stream().map(Quote::text).collect(Collectors.joining(", "));
  }
}
